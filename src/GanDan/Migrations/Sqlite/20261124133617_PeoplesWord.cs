using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GanDan.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PeoplesWord : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Cases_Status_DueOn", table: "Cases");

            migrationBuilder.AddColumn<Guid>(name: "AssigneeId", table: "Cases", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(name: "FollowDigest", table: "Cases", type: "TEXT", maxLength: 64, nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Cases",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Report"
            );

            migrationBuilder.AddColumn<double>(name: "Latitude", table: "Cases", type: "REAL", nullable: true);

            migrationBuilder.AddColumn<double>(name: "Longitude", table: "Cases", type: "REAL", nullable: true);

            migrationBuilder.AddColumn<Guid>(name: "MergedIntoId", table: "Cases", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<DateOnly>(name: "NextDueOn", table: "Cases", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<bool>(name: "OnMap", table: "Cases", type: "INTEGER", nullable: false, defaultValue: false);

            migrationBuilder.AddColumn<string>(name: "Place", table: "Cases", type: "TEXT", maxLength: 300, nullable: true);

            migrationBuilder.AddColumn<DateTime>(name: "ReceivedAt", table: "Cases", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<int>(name: "Reopenings", table: "Cases", type: "INTEGER", nullable: false, defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "CaseAnswers",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    WrittenBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    WrittenByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ReviewedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SentBackWhy = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PublishedPoints = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseAnswers", x => new { x.CaseId, x.Id });
                    table.ForeignKey(
                        name: "FK_CaseAnswers_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "CaseClocks",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RuleCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Length = table.Column<int>(type: "INTEGER", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FirstDueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MetOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    StoppedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseClocks", x => new { x.CaseId, x.Id });
                    table.ForeignKey(
                        name: "FK_CaseClocks_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "CaseContacts",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Wish = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Sealed = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    PurgeOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseContacts", x => x.CaseId);
                    table.ForeignKey(
                        name: "FK_CaseContacts_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "CaseFiles",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ThumbHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    PublicHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    MediaType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Bytes = table.Column<int>(type: "INTEGER", nullable: false),
                    Width = table.Column<int>(type: "INTEGER", nullable: false),
                    Height = table.Column<int>(type: "INTEGER", nullable: false),
                    OfOffice = table.Column<bool>(type: "INTEGER", nullable: false),
                    PointId = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseFiles", x => new { x.CaseId, x.Id });
                    table.ForeignKey(
                        name: "FK_CaseFiles_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "CasePoints",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Reply = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    PromisedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PassedTo = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Document = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    VisitedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CasePoints", x => new { x.CaseId, x.Id });
                    table.ForeignKey(
                        name: "FK_CasePoints_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "CaseSteps",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Move = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Told = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Document = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    DueBefore = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DueAfter = table.Column<DateOnly>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseSteps", x => new { x.CaseId, x.Id });
                    table.ForeignKey(
                        name: "FK_CaseSteps_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "CaseVerdicts",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Solved = table.Column<bool>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseVerdicts", x => new { x.CaseId, x.Id });
                    table.ForeignKey(
                        name: "FK_CaseVerdicts_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ContactLooks",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactLooks", x => new { x.CaseId, x.Id });
                    table.ForeignKey(
                        name: "FK_ContactLooks_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "DeadlineRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Length = table.Column<int>(type: "INTEGER", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeadlineRules", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Topics",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Icon = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    HandledBy = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    NeedsReview = table.Column<bool>(type: "INTEGER", nullable: false),
                    RetiredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Topics", x => x.Id);
                }
            );

            migrationBuilder.CreateIndex(name: "IX_Cases_FollowDigest", table: "Cases", column: "FollowDigest", unique: true);

            migrationBuilder.CreateIndex(name: "IX_Cases_MergedIntoId", table: "Cases", column: "MergedIntoId");

            migrationBuilder.CreateIndex(name: "IX_Cases_Status_NextDueOn", table: "Cases", columns: new[] { "Status", "NextDueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseAnswers_CaseId_Round",
                table: "CaseAnswers",
                columns: new[] { "CaseId", "Round" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_CaseContacts_PurgeOn", table: "CaseContacts", column: "PurgeOn");

            migrationBuilder.CreateIndex(
                name: "IX_DeadlineRules_Code_ValidFrom",
                table: "DeadlineRules",
                columns: new[] { "Code", "ValidFrom" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_Topics_Name", table: "Topics", column: "Name", unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Cases_Cases_MergedIntoId",
                table: "Cases",
                column: "MergedIntoId",
                principalTable: "Cases",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(name: "FK_Cases_Cases_MergedIntoId", table: "Cases");

            migrationBuilder.DropTable(name: "CaseAnswers");

            migrationBuilder.DropTable(name: "CaseClocks");

            migrationBuilder.DropTable(name: "CaseContacts");

            migrationBuilder.DropTable(name: "CaseFiles");

            migrationBuilder.DropTable(name: "CasePoints");

            migrationBuilder.DropTable(name: "CaseSteps");

            migrationBuilder.DropTable(name: "CaseVerdicts");

            migrationBuilder.DropTable(name: "ContactLooks");

            migrationBuilder.DropTable(name: "DeadlineRules");

            migrationBuilder.DropTable(name: "Topics");

            migrationBuilder.DropIndex(name: "IX_Cases_FollowDigest", table: "Cases");

            migrationBuilder.DropIndex(name: "IX_Cases_MergedIntoId", table: "Cases");

            migrationBuilder.DropIndex(name: "IX_Cases_Status_NextDueOn", table: "Cases");

            migrationBuilder.DropColumn(name: "AssigneeId", table: "Cases");

            migrationBuilder.DropColumn(name: "FollowDigest", table: "Cases");

            migrationBuilder.DropColumn(name: "Kind", table: "Cases");

            migrationBuilder.DropColumn(name: "Latitude", table: "Cases");

            migrationBuilder.DropColumn(name: "Longitude", table: "Cases");

            migrationBuilder.DropColumn(name: "MergedIntoId", table: "Cases");

            migrationBuilder.DropColumn(name: "NextDueOn", table: "Cases");

            migrationBuilder.DropColumn(name: "OnMap", table: "Cases");

            migrationBuilder.DropColumn(name: "Place", table: "Cases");

            migrationBuilder.DropColumn(name: "ReceivedAt", table: "Cases");

            migrationBuilder.DropColumn(name: "Reopenings", table: "Cases");

            migrationBuilder.CreateIndex(name: "IX_Cases_Status_DueOn", table: "Cases", columns: new[] { "Status", "DueOn" });
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GanDan.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Portal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "HelpAddress", table: "Office", type: "TEXT", maxLength: 200, nullable: true);

            migrationBuilder.AddColumn<string>(name: "HelpHours", table: "Office", type: "TEXT", maxLength: 200, nullable: true);

            migrationBuilder.AddColumn<string>(name: "HelpPhone", table: "Office", type: "TEXT", maxLength: 40, nullable: true);

            migrationBuilder.AddColumn<DateOnly>(name: "InboxOn", table: "Cases", type: "TEXT", nullable: true);

            migrationBuilder.CreateTable(
                name: "AnswerTemplates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnswerTemplates", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "PortalExports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Portal = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Choices = table.Column<string>(type: "TEXT", nullable: false),
                    Report = table.Column<string>(type: "TEXT", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PortalExports", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "PortalItems",
                columns: table => new
                {
                    Portal = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ExportId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PortalItems", x => new { x.Portal, x.Code });
                    table.ForeignKey(
                        name: "FK_PortalItems_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "IX_Cases_AssigneeId_InboxOn", table: "Cases", columns: new[] { "AssigneeId", "InboxOn" });

            migrationBuilder.CreateIndex(name: "IX_Cases_HandledBy_InboxOn", table: "Cases", columns: new[] { "HandledBy", "InboxOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_InboxOn_ReceivedAt_Id_UnitId",
                table: "Cases",
                columns: new[] { "InboxOn", "ReceivedAt", "Id", "UnitId" }
            );

            migrationBuilder.CreateIndex(name: "IX_CaseAnswers_State", table: "CaseAnswers", column: "State");

            migrationBuilder.CreateIndex(name: "IX_AnswerTemplates_Name", table: "AnswerTemplates", column: "Name", unique: true);

            migrationBuilder.CreateIndex(name: "IX_PortalExports_At", table: "PortalExports", column: "At");

            migrationBuilder.CreateIndex(name: "IX_PortalItems_CaseId", table: "PortalItems", column: "CaseId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "AnswerTemplates");

            migrationBuilder.DropTable(name: "PortalExports");

            migrationBuilder.DropTable(name: "PortalItems");

            migrationBuilder.DropIndex(name: "IX_Cases_AssigneeId_InboxOn", table: "Cases");

            migrationBuilder.DropIndex(name: "IX_Cases_HandledBy_InboxOn", table: "Cases");

            migrationBuilder.DropIndex(name: "IX_Cases_InboxOn_ReceivedAt_Id_UnitId", table: "Cases");

            migrationBuilder.DropIndex(name: "IX_CaseAnswers_State", table: "CaseAnswers");

            migrationBuilder.DropColumn(name: "HelpAddress", table: "Office");

            migrationBuilder.DropColumn(name: "HelpHours", table: "Office");

            migrationBuilder.DropColumn(name: "HelpPhone", table: "Office");

            migrationBuilder.DropColumn(name: "InboxOn", table: "Cases");
        }
    }
}

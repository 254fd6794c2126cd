using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NpgsqlTypes;

#nullable disable

namespace GanDan.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Portal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "HelpAddress",
                table: "Office",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "HelpHours",
                table: "Office",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "HelpPhone",
                table: "Office",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true
            );

            migrationBuilder.AddColumn<DateOnly>(name: "InboxOn", table: "Cases", type: "date", nullable: true);

            migrationBuilder.AddColumn<NpgsqlTsVector>(
                name: "Words",
                table: "Cases",
                type: "tsvector",
                nullable: true,
                computedColumnSql: "to_tsvector('simple', \"SearchText\")",
                stored: true
            );

            migrationBuilder.CreateTable(
                name: "AnswerTemplates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Topic = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Portal = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FileName = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: true),
                    Choices = table.Column<string>(type: "text", nullable: false),
                    Report = table.Column<string>(type: "text", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
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
                    Portal = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Status = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ExportId = table.Column<Guid>(type: "uuid", nullable: false),
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

            migrationBuilder.CreateIndex(name: "IX_Cases_Words", table: "Cases", column: "Words").Annotation("Npgsql:IndexMethod", "gin");

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

            migrationBuilder.DropIndex(name: "IX_Cases_Words", table: "Cases");

            migrationBuilder.DropIndex(name: "IX_CaseAnswers_State", table: "CaseAnswers");

            migrationBuilder.DropColumn(name: "Words", table: "Cases");

            migrationBuilder.DropColumn(name: "HelpAddress", table: "Office");

            migrationBuilder.DropColumn(name: "HelpHours", table: "Office");

            migrationBuilder.DropColumn(name: "HelpPhone", table: "Office");

            migrationBuilder.DropColumn(name: "InboxOn", table: "Cases");
        }
    }
}

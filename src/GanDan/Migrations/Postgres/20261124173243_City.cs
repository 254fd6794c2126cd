using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NpgsqlTypes;

#nullable disable

namespace GanDan.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class City : Migration
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

            // Where the open cases stand in the inbox; from here on the program keeps it.
            migrationBuilder.Sql(
                "UPDATE \"Cases\" SET \"InboxOn\" = COALESCE(\"NextDueOn\", 'infinity') WHERE \"Imported\" = false AND \"WithdrawnAt\" IS NULL "
                    + "AND \"Status\" IN ('Received', 'InProgress', 'Suspended', 'Reopened');"
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "AnswerTemplates");

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

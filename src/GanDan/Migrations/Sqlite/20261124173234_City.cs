using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GanDan.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class City : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "HelpAddress", table: "Office", type: "TEXT", maxLength: 200, nullable: true);

            migrationBuilder.AddColumn<string>(name: "HelpHours", table: "Office", type: "TEXT", maxLength: 200, nullable: true);

            migrationBuilder.AddColumn<string>(name: "HelpPhone", table: "Office", type: "TEXT", maxLength: 40, nullable: true);

            migrationBuilder.AddColumn<DateOnly>(name: "InboxOn", table: "Cases", type: "TEXT", nullable: true);

            // Where the open cases stand in the inbox; from here on the program keeps it.
            migrationBuilder.Sql(
                "UPDATE \"Cases\" SET \"InboxOn\" = COALESCE(\"NextDueOn\", '9999-12-31') WHERE \"Imported\" = 0 AND \"WithdrawnAt\" IS NULL "
                    + "AND \"Status\" IN ('Received', 'InProgress', 'Suspended', 'Reopened');"
            );

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

            migrationBuilder.CreateIndex(name: "IX_Cases_AssigneeId_InboxOn", table: "Cases", columns: new[] { "AssigneeId", "InboxOn" });

            migrationBuilder.CreateIndex(name: "IX_Cases_HandledBy_InboxOn", table: "Cases", columns: new[] { "HandledBy", "InboxOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_InboxOn_ReceivedAt_Id_UnitId",
                table: "Cases",
                columns: new[] { "InboxOn", "ReceivedAt", "Id", "UnitId" }
            );

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

            migrationBuilder.DropIndex(name: "IX_CaseAnswers_State", table: "CaseAnswers");

            migrationBuilder.DropColumn(name: "HelpAddress", table: "Office");

            migrationBuilder.DropColumn(name: "HelpHours", table: "Office");

            migrationBuilder.DropColumn(name: "HelpPhone", table: "Office");

            migrationBuilder.DropColumn(name: "InboxOn", table: "Cases");
        }
    }
}

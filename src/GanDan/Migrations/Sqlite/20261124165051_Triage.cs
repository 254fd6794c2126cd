using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GanDan.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Triage : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The first and the second complaint have rows of their own from now on; an office's edits of the one row stay with the first.
            migrationBuilder.Sql("UPDATE \"DeadlineRules\" SET \"Code\" = 'KN-ACCEPT-1' WHERE \"Code\" = 'KN-ACCEPT';");

            migrationBuilder.AddColumn<bool>(
                name: "AboutAdministrativeRule",
                table: "Cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.CreateTable(
                name: "Petitions",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TriagedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Competence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Whose = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Body = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Signatures = table.Column<int>(type: "INTEGER", nullable: false),
                    Grounds = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    OriginalPapers = table.Column<bool>(type: "INTEGER", nullable: false),
                    PapersReturnedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AdmittedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Complex = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Remote = table.Column<bool>(type: "INTEGER", nullable: false),
                    KeepUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SplitFromId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Petitions", x => x.CaseId);
                    table.ForeignKey(
                        name: "FK_Petitions_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Petitions_Cases_SplitFromId",
                        column: x => x.SplitFromId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "IX_Petitions_KeepUntil", table: "Petitions", column: "KeepUntil");

            migrationBuilder.CreateIndex(name: "IX_Petitions_SplitFromId", table: "Petitions", column: "SplitFromId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Petitions");

            migrationBuilder.DropColumn(name: "AboutAdministrativeRule", table: "Cases");
        }
    }
}

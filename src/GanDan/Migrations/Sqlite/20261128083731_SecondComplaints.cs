using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GanDan.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SecondComplaints : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(name: "SeenAt", table: "PortalItems", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(name: "SeenBy", table: "PortalItems", type: "TEXT", maxLength: 200, nullable: true);

            migrationBuilder.AddColumn<string>(name: "SeenStatus", table: "PortalItems", type: "TEXT", maxLength: 100, nullable: true);

            migrationBuilder.AddColumn<DateTime>(name: "UndoneAt", table: "PortalExports", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(name: "UndoneBy", table: "PortalExports", type: "TEXT", maxLength: 200, nullable: true);

            migrationBuilder.AddColumn<Guid>(name: "SecondOfId", table: "Petitions", type: "TEXT", nullable: true);

            migrationBuilder.CreateTable(
                name: "ComplaintDecisions",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SentOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SentBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ServedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintDecisions", x => x.CaseId);
                    table.ForeignKey(
                        name: "FK_ComplaintDecisions_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ComplaintDialogues",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NoticedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Minutes = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintDialogues", x => new { x.CaseId, x.Id });
                    table.ForeignKey(
                        name: "FK_ComplaintDialogues_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "IX_PortalItems_ExportId", table: "PortalItems", column: "ExportId");

            migrationBuilder.CreateIndex(name: "IX_Petitions_SecondOfId", table: "Petitions", column: "SecondOfId");

            migrationBuilder.AddForeignKey(
                name: "FK_Petitions_Cases_SecondOfId",
                table: "Petitions",
                column: "SecondOfId",
                principalTable: "Cases",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(name: "FK_Petitions_Cases_SecondOfId", table: "Petitions");

            migrationBuilder.DropTable(name: "ComplaintDecisions");

            migrationBuilder.DropTable(name: "ComplaintDialogues");

            migrationBuilder.DropIndex(name: "IX_PortalItems_ExportId", table: "PortalItems");

            migrationBuilder.DropIndex(name: "IX_Petitions_SecondOfId", table: "Petitions");

            migrationBuilder.DropColumn(name: "SeenAt", table: "PortalItems");

            migrationBuilder.DropColumn(name: "SeenBy", table: "PortalItems");

            migrationBuilder.DropColumn(name: "SeenStatus", table: "PortalItems");

            migrationBuilder.DropColumn(name: "UndoneAt", table: "PortalExports");

            migrationBuilder.DropColumn(name: "UndoneBy", table: "PortalExports");

            migrationBuilder.DropColumn(name: "SecondOfId", table: "Petitions");
        }
    }
}

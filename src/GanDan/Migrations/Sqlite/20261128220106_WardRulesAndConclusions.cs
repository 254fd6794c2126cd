using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GanDan.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WardRulesAndConclusions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Cases_ReceivedOn_Id_UnitId", table: "Cases");

            migrationBuilder.AddColumn<DateOnly>(name: "KnownOn", table: "Petitions", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<int>(name: "ObstacleDays", table: "Petitions", type: "INTEGER", nullable: false, defaultValue: 0);

            migrationBuilder.AddColumn<int>(name: "StoodStill", table: "CaseClocks", type: "INTEGER", nullable: false, defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "HeadConclusions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReceptionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Task = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Notice = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ConcludedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Proof = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HeadConclusions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HeadConclusions_Reception_ReceptionId",
                        column: x => x.ReceptionId,
                        principalTable: "Reception",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "RoutingRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    TopicId = table.Column<int>(type: "INTEGER", nullable: true),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    HandledBy = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoutingRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoutingRules_Topics_TopicId",
                        column: x => x.TopicId,
                        principalTable: "Topics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_RoutingRules_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Cases_ReceivedOn_Id_UnitId_Latitude_Longitude",
                table: "Cases",
                columns: new[] { "ReceivedOn", "Id", "UnitId", "Latitude", "Longitude" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_HeadConclusions_DoneOn_DueOn",
                table: "HeadConclusions",
                columns: new[] { "DoneOn", "DueOn" }
            );

            migrationBuilder.CreateIndex(name: "IX_HeadConclusions_ReceptionId", table: "HeadConclusions", column: "ReceptionId");

            migrationBuilder.CreateIndex(name: "IX_RoutingRules_TopicId", table: "RoutingRules", column: "TopicId");

            migrationBuilder.CreateIndex(
                name: "IX_RoutingRules_UnitId_TopicId",
                table: "RoutingRules",
                columns: new[] { "UnitId", "TopicId" },
                unique: true
            );

            migrationBuilder.Sql(EarlierCases.Sql(postgres: false));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "HeadConclusions");

            migrationBuilder.DropTable(name: "RoutingRules");

            migrationBuilder.DropIndex(name: "IX_Cases_ReceivedOn_Id_UnitId_Latitude_Longitude", table: "Cases");

            migrationBuilder.DropColumn(name: "KnownOn", table: "Petitions");

            migrationBuilder.DropColumn(name: "ObstacleDays", table: "Petitions");

            migrationBuilder.DropColumn(name: "StoodStill", table: "CaseClocks");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_ReceivedOn_Id_UnitId",
                table: "Cases",
                columns: new[] { "ReceivedOn", "Id", "UnitId" }
            );
        }
    }
}

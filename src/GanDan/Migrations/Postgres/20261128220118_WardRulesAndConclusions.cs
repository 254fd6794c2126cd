using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace GanDan.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class WardRulesAndConclusions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Cases_ReceivedOn_Id_UnitId", table: "Cases");

            migrationBuilder.AddColumn<DateOnly>(name: "KnownOn", table: "Petitions", type: "date", nullable: true);

            migrationBuilder.AddColumn<int>(name: "ObstacleDays", table: "Petitions", type: "integer", nullable: false, defaultValue: 0);

            migrationBuilder.AddColumn<int>(name: "StoodStill", table: "CaseClocks", type: "integer", nullable: false, defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "HeadConclusions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReceptionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Task = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Body = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Notice = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ConcludedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Proof = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
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
                    Id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    TopicId = table.Column<int>(type: "integer", nullable: true),
                    UnitId = table.Column<int>(type: "integer", nullable: false),
                    HandledBy = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
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

            migrationBuilder.Sql(EarlierCases.Sql(postgres: true));
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

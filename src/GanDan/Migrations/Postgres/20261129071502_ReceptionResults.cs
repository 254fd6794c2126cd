using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GanDan.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ReceptionResults : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsOnline",
                table: "ReceptionDays",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<DateOnly>(name: "NotifiedOn", table: "ReceptionDays", type: "date", nullable: true);

            migrationBuilder.AddColumn<DateOnly>(name: "TestedOn", table: "ReceptionDays", type: "date", nullable: true);

            migrationBuilder.AddColumn<DateOnly>(name: "ReportedOn", table: "Reception", type: "date", nullable: true);

            migrationBuilder.AddColumn<DateOnly>(name: "ResolvedOn", table: "Reception", type: "date", nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Result",
                table: "Reception",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "ToldHow",
                table: "Reception",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true
            );

            migrationBuilder.AddColumn<DateOnly>(name: "ToldOn", table: "Reception", type: "date", nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "IsOnline", table: "ReceptionDays");

            migrationBuilder.DropColumn(name: "NotifiedOn", table: "ReceptionDays");

            migrationBuilder.DropColumn(name: "TestedOn", table: "ReceptionDays");

            migrationBuilder.DropColumn(name: "ReportedOn", table: "Reception");

            migrationBuilder.DropColumn(name: "ResolvedOn", table: "Reception");

            migrationBuilder.DropColumn(name: "Result", table: "Reception");

            migrationBuilder.DropColumn(name: "ToldHow", table: "Reception");

            migrationBuilder.DropColumn(name: "ToldOn", table: "Reception");
        }
    }
}

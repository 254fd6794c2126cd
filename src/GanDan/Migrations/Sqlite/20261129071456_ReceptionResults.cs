using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GanDan.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<DateOnly>(name: "NotifiedOn", table: "ReceptionDays", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<DateOnly>(name: "TestedOn", table: "ReceptionDays", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<DateOnly>(name: "ReportedOn", table: "Reception", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<DateOnly>(name: "ResolvedOn", table: "Reception", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(name: "Result", table: "Reception", type: "TEXT", maxLength: 500, nullable: true);

            migrationBuilder.AddColumn<string>(name: "ToldHow", table: "Reception", type: "TEXT", maxLength: 300, nullable: true);

            migrationBuilder.AddColumn<DateOnly>(name: "ToldOn", table: "Reception", type: "TEXT", nullable: true);
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

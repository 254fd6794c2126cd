using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GanDan.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ComplaintKnownAtReception : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(name: "KnownOn", table: "Reception", type: "date", nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "KnownOn", table: "Reception");
        }
    }
}

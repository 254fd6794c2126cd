using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GanDan.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ContactMonths : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(name: "ContactMonths", table: "Office", type: "INTEGER", nullable: false, defaultValue: 12);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "ContactMonths", table: "Office");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GanDan.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class NewestFirst : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Cases_ReceivedOn_UnitId", table: "Cases");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_ReceivedOn_Id_UnitId",
                table: "Cases",
                columns: new[] { "ReceivedOn", "Id", "UnitId" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Cases_ReceivedOn_Id_UnitId", table: "Cases");

            migrationBuilder.CreateIndex(name: "IX_Cases_ReceivedOn_UnitId", table: "Cases", columns: new[] { "ReceivedOn", "UnitId" });
        }
    }
}

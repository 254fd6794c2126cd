using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GanDan.Migrations.CellPostgres
{
    /// <inheritdoc />
    public partial class OneFingerprintIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_BookRows_Hash", schema: "cell", table: "BookRows");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(name: "IX_BookRows_Hash", schema: "cell", table: "BookRows", column: "Hash");
        }
    }
}

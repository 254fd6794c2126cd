using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace GanDan.Migrations.CellPostgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(name: "cell");

            migrationBuilder.CreateTable(
                name: "Books",
                schema: "cell",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false),
                    FirstImportedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Books", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "CellAccess",
                schema: "cell",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    GivenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CellAccess", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Correction",
                schema: "cell",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    RecordKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Field = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Before = table.Column<string>(type: "text", nullable: true),
                    After = table.Column<string>(type: "text", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Correction", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Events",
                schema: "cell",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Subject = table.Column<Guid>(type: "uuid", nullable: true),
                    Facts = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "ImportDrafts",
                schema: "cell",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileName = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false),
                    Choices = table.Column<string>(type: "text", nullable: false),
                    Report = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportDrafts", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Meetings",
                schema: "cell",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Present = table.Column<int>(type: "integer", nullable: true),
                    Total = table.Column<int>(type: "integer", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawnWhy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meetings", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Members",
                schema: "cell",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: true),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    NameSortKey = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Position = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    AdmittedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    FullMemberOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LeftOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawnWhy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Members", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Releases",
                schema: "cell",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FigureCode = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    TermCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Value = table.Column<long>(type: "bigint", nullable: false),
                    ReleasedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ReleasedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Releases", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "RememberedMappings",
                schema: "cell",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LayoutKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    KindCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Columns = table.Column<string>(type: "text", nullable: false),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RememberedMappings", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "BookSheets",
                schema: "cell",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BookId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    KindCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    TitleKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Tally = table.Column<string>(type: "text", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BookSheets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BookSheets_Books_BookId",
                        column: x => x.BookId,
                        principalSchema: "cell",
                        principalTable: "Books",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ImportRuns",
                schema: "cell",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BookId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileName = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Added = table.Column<int>(type: "integer", nullable: false),
                    Changed = table.Column<int>(type: "integer", nullable: false),
                    Same = table.Column<int>(type: "integer", nullable: false),
                    Vanished = table.Column<int>(type: "integer", nullable: false),
                    Report = table.Column<string>(type: "text", nullable: false),
                    DraftId = table.Column<Guid>(type: "uuid", nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UndoneBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImportRuns_Books_BookId",
                        column: x => x.BookId,
                        principalSchema: "cell",
                        principalTable: "Books",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "BookRows",
                schema: "cell",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SheetId = table.Column<Guid>(type: "uuid", nullable: false),
                    RowNumber = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Group = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Hash = table.Column<long>(type: "bigint", nullable: false),
                    Key = table.Column<long>(type: "bigint", nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    RunId = table.Column<Guid>(type: "uuid", nullable: false),
                    VanishedIn = table.Column<Guid>(type: "uuid", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BookRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BookRows_BookSheets_SheetId",
                        column: x => x.SheetId,
                        principalSchema: "cell",
                        principalTable: "BookSheets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ImportUndos",
                schema: "cell",
                columns: table => new
                {
                    RunId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Journal = table.Column<byte[]>(type: "bytea", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportUndos", x => x.RunId);
                    table.ForeignKey(
                        name: "FK_ImportUndos_ImportRuns_RunId",
                        column: x => x.RunId,
                        principalSchema: "cell",
                        principalTable: "ImportRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "IX_BookRows_Hash", schema: "cell", table: "BookRows", column: "Hash");

            migrationBuilder.CreateIndex(name: "IX_BookRows_Key", schema: "cell", table: "BookRows", column: "Key");

            migrationBuilder.CreateIndex(name: "IX_BookRows_RecordId", schema: "cell", table: "BookRows", column: "RecordId");

            migrationBuilder.CreateIndex(name: "IX_BookRows_SheetId", schema: "cell", table: "BookRows", column: "SheetId");

            migrationBuilder.CreateIndex(name: "IX_BookSheets_BookId", schema: "cell", table: "BookSheets", column: "BookId");

            migrationBuilder.CreateIndex(
                name: "IX_BookSheets_KindCode_TitleKey",
                schema: "cell",
                table: "BookSheets",
                columns: new[] { "KindCode", "TitleKey" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_CellAccess_AccountId",
                schema: "cell",
                table: "CellAccess",
                column: "AccountId",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_Correction_RecordId", schema: "cell", table: "Correction", column: "RecordId");

            migrationBuilder.CreateIndex(name: "IX_Events_Subject", schema: "cell", table: "Events", column: "Subject");

            migrationBuilder.CreateIndex(name: "IX_ImportRuns_At", schema: "cell", table: "ImportRuns", column: "At");

            migrationBuilder.CreateIndex(name: "IX_ImportRuns_BookId", schema: "cell", table: "ImportRuns", column: "BookId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_DraftId",
                schema: "cell",
                table: "ImportRuns",
                column: "DraftId",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_Meetings_HeldOn", schema: "cell", table: "Meetings", column: "HeldOn");

            migrationBuilder.CreateIndex(
                name: "IX_Releases_TermCode_FigureCode",
                schema: "cell",
                table: "Releases",
                columns: new[] { "TermCode", "FigureCode" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_RememberedMappings_LayoutKey",
                schema: "cell",
                table: "RememberedMappings",
                column: "LayoutKey",
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "BookRows", schema: "cell");

            migrationBuilder.DropTable(name: "CellAccess", schema: "cell");

            migrationBuilder.DropTable(name: "Correction", schema: "cell");

            migrationBuilder.DropTable(name: "Events", schema: "cell");

            migrationBuilder.DropTable(name: "ImportDrafts", schema: "cell");

            migrationBuilder.DropTable(name: "ImportUndos", schema: "cell");

            migrationBuilder.DropTable(name: "Meetings", schema: "cell");

            migrationBuilder.DropTable(name: "Members", schema: "cell");

            migrationBuilder.DropTable(name: "Releases", schema: "cell");

            migrationBuilder.DropTable(name: "RememberedMappings", schema: "cell");

            migrationBuilder.DropTable(name: "BookSheets", schema: "cell");

            migrationBuilder.DropTable(name: "ImportRuns", schema: "cell");

            migrationBuilder.DropTable(name: "Books", schema: "cell");
        }
    }
}

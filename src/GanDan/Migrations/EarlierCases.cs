namespace GanDan.Migrations;

/// <summary>What the migration <c>WardRulesAndConclusions</c> does to the cases of earlier versions. It is never changed again.</summary>
public static class EarlierCases
{
    // Somebody has to look at a new case long before it is answered, and it stands in the inbox by that day.
    private const string Looks = """
        FROM "CaseClocks" k WHERE k."CaseId" = "Cases"."Id" AND k."Kind" = 'Acknowledge' AND k."MetOn" IS NULL AND k."StoppedOn" IS NULL
        """;

    private const string Running =
        """FROM "CaseClocks" k WHERE k."CaseId" = "Cases"."Id" AND k."MetOn" IS NULL AND k."StoppedOn" IS NULL""";

    private const string InHand = """NOT "Imported" AND "WithdrawnAt" IS NULL""";

    private const string LookFirst = $"""
        UPDATE "Cases" SET "NextDueOn" = (SELECT MIN(k."DueOn") {Looks}), "InboxOn" = (SELECT MIN(k."DueOn") {Looks})
        WHERE "Status" = 'Received' AND {InHand} AND EXISTS (SELECT 1 {Looks} AND k."DueOn" < "Cases"."NextDueOn");
        """;

    // What an old book says has no words to be found by before somebody has looked at it.
    private const string NoWordsBeforeReview = """
        UPDATE "Cases" SET "SearchText" = '' WHERE "Imported" AND "Publication" = 'AwaitingReview';
        """;

    /// <summary>The statements, for one database or the other.</summary>
    public static string Sql(bool postgres)
    {
        var (day, never) = postgres
            ? ("""(s."At" AT TIME ZONE 'Asia/Ho_Chi_Minh')::date""", "'infinity'")
            : ("""date(s."At", '+7 hours')""", "'9999-12-31'");
        // Suspended before suspensions stopped clocks: what the office had to do there still runs, and counts as late. It stops on the day of
        // the suspension itself.
        var standStill = $"""
            UPDATE "CaseClocks" SET "Version" = "Version" + 1, "StoppedOn" = COALESCE(
                (SELECT MAX({day}) FROM "CaseSteps" s WHERE s."CaseId" = "CaseClocks"."CaseId" AND s."Move" = 'Suspend'), "StartsOn")
            WHERE "Kind" IN ('Answer', 'Review', 'Resolve') AND "MetOn" IS NULL AND "StoppedOn" IS NULL
                AND EXISTS (SELECT 1 FROM "Cases" c WHERE c."Id" = "CaseClocks"."CaseId" AND c."Status" = 'Suspended');
            UPDATE "Cases" SET "NextDueOn" = (SELECT MIN(k."DueOn") {Running}), "InboxOn" = COALESCE((SELECT MIN(k."DueOn") {Running}), {never})
            WHERE "Status" = 'Suspended' AND {InHand};
            """;
        return $"{LookFirst}\n{standStill}\n{NoWordsBeforeReview}";
    }
}

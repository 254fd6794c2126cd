using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Platform;
using GanDan.Platform.Text;

namespace GanDan.Cases.Triage;

/// <summary>One cell of the decision table: what is done with such a paper, with which notice, within which term, by which law.</summary>
/// <param name="Eligible">It can be dealt with as it stands.</param>
/// <param name="Does">What the table says.</param>
/// <param name="Form">Short name of the <see cref="NoticeForm"/>; null where none is sent.</param>
/// <param name="Term">Code of the term; its row says how long.</param>
/// <param name="Says">A key of this folder's en.json.</param>
/// <param name="ValidTo">The last day of receipt for which it holds; null while it does.</param>
public sealed record TriageRow(
    CaseKind Kind,
    Competence Competence,
    bool Eligible,
    Move Does,
    string? Form,
    string Term,
    string Says,
    string Source,
    DateOnly ValidFrom,
    DateOnly? ValidTo
)
{
    public bool HoldsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);
}

/// <summary>
/// The decision table of petitions as dated rows (domain.md §1.2; Thông tư 07/2014, from 15/11/2021 Thông tư 05/2021 of the Government
/// Inspectorate). The row is chosen by the day of receipt.
/// </summary>
public static class TriageTable
{
    private static readonly DateOnly First = new(2014, 12, 15);
    private static readonly DateOnly Second = new(2021, 11, 15);

    public static IReadOnlyList<TriageRow> Rows { get; } =
    [.. Era("Thông tư 07/2014/TT-TTCP", First, Second.AddDays(-1)), .. Era("Thông tư 05/2021/TT-TTCP", Second, null)];

    /// <summary>What is to be done with a petition received on that day. Throws <see cref="RuleBroken"/> for a day before the table begins.</summary>
    public static TriageRow Decide(CaseKind kind, Competence competence, bool eligible, DateOnly receivedOn) =>
        Rows.FirstOrDefault(r => r.Kind == kind && r.Competence == competence && r.Eligible == eligible && r.HoldsOn(receivedOn))
        ?? throw new RuleBroken(
            "Chưa có bảng phân loại cho đơn nhận ngày {0}. Xem lại ngày nhận.",
            null,
            VietnameseNumbers.Date(receivedOn)
        );

    /// <summary>
    /// What the step keeps of a choice: nothing when it is the table's; otherwise the officer's reason, without which <see cref="RuleBroken"/>
    /// is thrown. Only complaints are admitted, whatever the reason.
    /// </summary>
    public static string? Agree(TriageRow row, Move move, string? otherwise)
    {
        if (move is Move.Admit && row.Kind is not CaseKind.Complaint)
            throw new RuleBroken("Chỉ khiếu nại mới thụ lý. Loại đơn khác thì giao xử lý và trả lời.", nameof(Move));
        if (row.Does == move)
            return null;
        if (string.IsNullOrWhiteSpace(otherwise))
            throw new RuleBroken(
                "Bảng phân loại nói “{0}”, không phải “{1}”. Vẫn làm khác thì ghi lý do; lý do được lưu lại.",
                nameof(StepWords.Otherwise),
                row.Does,
                move
            );
        return $"Khác bảng phân loại ({T.In(Language.Vietnamese)[row.Does].ToLowerInvariant()}). Lý do: {otherwise.Trim()}";
    }

    private static IEnumerable<TriageRow> Era(string circular, DateOnly from, DateOnly? to)
    {
        const string complaints = "Luật Khiếu nại 02/2011/QH13";
        const string denunciations = "Luật Tố cáo 25/2018/QH14";

        TriageRow Row(
            CaseKind kind,
            Competence competence,
            bool eligible,
            Move does,
            string? form,
            string term,
            string says,
            string source
        ) => new(kind, competence, eligible, does, form, term, says, source, from, to);

        foreach (var competence in Enum.GetValues<Competence>())
        {
            var ours = competence is Competence.Ours;
            yield return ours
                ? Row(
                    CaseKind.Complaint,
                    competence,
                    true,
                    Move.Admit,
                    null,
                    Codes.Admit,
                    "Khiếu nại thuộc thẩm quyền, đủ điều kiện: thụ lý để giải quyết.",
                    $"{complaints}, Điều 27; {circular}"
                )
                : Row(
                    CaseKind.Complaint,
                    competence,
                    true,
                    Move.Guide,
                    NoticeForm.Guide,
                    Codes.Admit,
                    "Khiếu nại không thuộc thẩm quyền: hướng dẫn người khiếu nại đến đúng nơi, không chuyển đơn.",
                    $"{complaints}, Điều 27; {circular}"
                );
            yield return Row(
                CaseKind.Complaint,
                competence,
                false,
                Move.Refuse,
                NoticeForm.Refuse,
                Codes.Admit,
                "Khiếu nại không đủ điều kiện: thông báo không thụ lý, nêu rõ lý do, lưu đơn.",
                $"{complaints}, Điều 11, 27; {circular}"
            );

            foreach (var eligible in new[] { true, false })
                yield return Row(
                    CaseKind.Denunciation,
                    competence,
                    eligible,
                    Move.HandOff,
                    null,
                    ours ? Codes.Denunciation : Codes.ForwardDenunciation,
                    !eligible
                            ? "Tố cáo thiếu điều kiện, kể cả không ghi tên: đưa cho nơi nhận tố cáo; có bằng chứng kiểm tra được thì vẫn được xem xét."
                        : ours ? "Tố cáo: đưa đơn gốc, niêm phong, cho người nhận đơn tố cáo của cơ quan. Ở đây không xử lý và không lưu."
                        : "Tố cáo không thuộc thẩm quyền: nơi nhận tố cáo chuyển trong 5 ngày làm việc, giữ kín người tố cáo. Ở đây không lưu.",
                    eligible ? $"{denunciations}, Điều 24" : $"{denunciations}, Điều 25"
                );

            foreach (var kind in new[] { CaseKind.Report, CaseKind.Recommendation })
            {
                yield return ours
                    ? Row(
                        kind,
                        competence,
                        true,
                        Move.Accept,
                        null,
                        Codes.Answer,
                        "Phản ánh, kiến nghị thuộc thẩm quyền: giao xử lý và trả lời.",
                        $"Luật Tiếp công dân 42/2013/QH13; {circular}"
                    )
                    : Row(
                        kind,
                        competence,
                        true,
                        Move.Forward,
                        NoticeForm.Forward,
                        Codes.Forward,
                        "Phản ánh, kiến nghị không thuộc thẩm quyền: chuyển đến nơi có thẩm quyền và báo người gửi.",
                        $"Luật Tiếp công dân 42/2013/QH13; {circular}, Mẫu số 06"
                    );
                yield return Row(
                    kind,
                    competence,
                    false,
                    Move.Refuse,
                    NoticeForm.Refuse,
                    Codes.Petition,
                    "Phản ánh, kiến nghị không đủ điều kiện: lưu đơn, nêu rõ lý do.",
                    circular
                );
            }

            yield return Row(
                CaseKind.Mixed,
                competence,
                true,
                Move.Split,
                NoticeForm.Split,
                Codes.Petition,
                "Đơn nhiều nội dung: tách thành từng đơn riêng theo loại, rồi xử lý từng đơn.",
                $"{circular}, Mẫu số 07"
            );
            yield return Row(
                CaseKind.Mixed,
                competence,
                false,
                Move.Refuse,
                NoticeForm.Refuse,
                Codes.Petition,
                "Đơn nhiều nội dung không đủ điều kiện: lưu đơn, nêu rõ lý do.",
                circular
            );
        }
    }
}

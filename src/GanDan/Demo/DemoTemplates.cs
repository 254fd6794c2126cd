using GanDan.Cases.Answers;
using GanDan.Platform.Data;

namespace GanDan.Demo;

/// <summary>Words the demo's office answers with again and again.</summary>
public static class DemoTemplates
{
    public static void Add(Db db) =>
        db.AnswerTemplates.AddRange(
            new AnswerTemplate
            {
                Name = "Đèn đường, đã sửa",
                Topic = "Đèn đường",
                Text =
                    "Đã nhận phản ánh {số} ngày {ngày nhận}. Đội chiếu sáng đã đến {nơi chốn}, thay bóng và kiểm tra dây; đèn sáng lại từ {hôm nay}.",
            },
            new AnswerTemplate
            {
                Name = "Hẹn ngày xuống xem",
                Text = "Cảm ơn bà con đã báo. {nơi xử lý} sẽ xuống {phường} xem tận nơi trước {hạn} và trả lời lại.",
            }
        );
}

using GanDan.Initiatives;
using GanDan.Platform.Registers;
using GanDan.Programme;

namespace GanDan.Tests.Platform.Registers;

public sealed class FormColumnTests
{
    [Fact]
    public void A_class_inside_a_form_brings_its_own_columns() =>
        Assert.Equal(
            ["Model.Name", "Model.Unit", "Listing.RegisteredOn"],
            FormColumn.Of<RegisterRow>().Where(c => c.Required).Select(c => c.Path)
        );

    [Fact]
    public void What_was_written_can_be_put_back()
    {
        var form = new RegisterRow
        {
            Listing = new() { RegisteredOn = new(2019, 3, 5), Participants = 1200 },
            Model = new() { Name = "Hẻm sáng" },
        };
        var copy = new RegisterRow();

        foreach (var column in FormColumn.Of<RegisterRow>())
            column.Put(copy, column.Text(form));

        Assert.Equal(
            (form.Listing.RegisteredOn, 1200, "Hẻm sáng", null),
            (copy.Listing.RegisteredOn, copy.Listing.Participants, copy.Model.Name, copy.Model.Unit)
        );
    }

    [Fact]
    public void A_decimal_keeps_its_comma()
    {
        var column = FormColumn.Of<TargetForm>().Single(c => c.Path == nameof(TargetForm.Assigned));
        var form = new TargetForm { Assigned = 98.5m };
        var text = column.Text(form);

        column.Put(form, text);

        Assert.Equal(("98,5", 98.5m), (text, form.Assigned));
    }
}

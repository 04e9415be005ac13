using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Beweeg.DesignSystem;
using Beweeg.DesignSystem.Forms;
using Microsoft.AspNetCore.Components;

namespace Beweeg.UnitTests.DesignSystem;

public sealed class FieldTests
{
    private static readonly IReadOnlyList<Choice> Answers = [new("a", "Ja"), new("b", "Nee", "Dat mag ook."), new("c", "Weet ik nog niet")];

    public static TheoryData<Type> SingleControls => [typeof(TextField), typeof(TextArea), typeof(DateField), typeof(TimeField), typeof(NumberField), typeof(Select), typeof(Checkbox)];

    public static TheoryData<Type> Groups => [typeof(RadioGroup), typeof(CheckboxGroup), typeof(ScaleField)];

    [Theory]
    [MemberData(nameof(SingleControls))]
    public async Task SingleControl_HasLabelHintAndErrorTiedToIt(Type field)
    {
        var page = await Show(field, new FormState().Wrong("goal", "Vul in wat je wilt bereiken."), ("Hint", "Schrijf het kort op."));

        var control = page.One("[name=goal]");
        page.One("label").GetAttribute("for").ShouldBe(control.Id);
        page.One("label").Said().ShouldBe("Wat wil je bereiken?");
        control.GetAttribute("aria-invalid").ShouldBe("true");
        var described = DescriptionOf(page, control);
        described.ShouldContain("Schrijf het kort op.");
        described.ShouldContain("Vul in wat je wilt bereiken.");
    }

    [Theory]
    [MemberData(nameof(SingleControls))]
    public async Task ControlWithoutError_IsNotCalledInvalid(Type field)
    {
        var page = await Show(field, new FormState().Wrong("other", "Er klopt iets niet."));

        page.One("[name=goal]").HasAttribute("aria-invalid").ShouldBeFalse();
        page.QuerySelectorAll(".utrecht-form-field-error-message").ShouldBeEmpty();
        DescriptionOf(page, page.One("[name=goal]")).ShouldNotContain("Er klopt iets niet.");
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public async Task Group_HasLegendAndIsDescribedByHintAndError(Type field)
    {
        var page = await Show(field, new FormState().Wrong("goal", "Maak een keuze."), ("Hint", "Kies wat past."));

        page.One("fieldset > legend").Said().ShouldBe("Wat wil je bereiken?");
        var described = DescriptionOf(page, page.One("fieldset"));
        described.ShouldContain("Kies wat past.");
        described.ShouldContain("Maak een keuze.");
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public async Task EachAnswerOfGroup_HasItsOwnLabelAndHint(Type field)
    {
        var page = await Show(field, FormState.Empty);

        var inputs = page.QuerySelectorAll("input[name=goal]");
        inputs.Select(input => page.One($"label[for='{input.Id}']").Said()).ShouldBe(["Ja", "Nee", "Weet ik nog niet"]);
        DescriptionOf(page, inputs[1]).ShouldBe("Dat mag ook.");
        inputs[0].HasAttribute("aria-describedby").ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public async Task LinkInErrorSummary_ReachesFirstAnswerOfGroup(Type field)
    {
        var page = await Show(field, FormState.Empty);

        page.GetElementById(FieldId.Of("goal")).ShouldBe(page.QuerySelector("input[name=goal]"));
    }

    [Theory]
    [InlineData("<script>alert('x')</script>")]
    [InlineData("\"aanhaling\" en 'apostrof' & <b>vet</b>")]
    [InlineData("Zó trots 🎉 op Yıldız én Zoë")]
    [InlineData("</textarea><img src=x>")]
    public async Task TypedText_ComesBackExactlyAndIsNeverMarkup(string typed)
    {
        foreach (var field in new[] { typeof(TextField), typeof(TextArea), typeof(DateField), typeof(NumberField) })
        {
            var page = await Show(field, new FormState { ["goal"] = typed });

            ValueOf(page.One("[name=goal]")).ShouldBe(typed, field.Name);
            page.QuerySelectorAll("script, img, b").ShouldBeEmpty(field.Name);
        }
    }

    [Theory]
    [InlineData("\nEerst een witregel")]
    [InlineData("\n\nEerst twee witregels")]
    [InlineData("Regel een\nRegel twee\n")]
    public async Task LineEndsInTextArea_AreKept(string typed)
    {
        var page = await Show(typeof(TextArea), new FormState { ["goal"] = typed });

        ValueOf(page.One("textarea")).ShouldBe(typed);
    }

    [Fact]
    public async Task SelectAndRadio_ShowTheChosenAnswer()
    {
        var form = new FormState { ["goal"] = "b" };

        (await Show(typeof(Select), form)).One("option[selected]").Said().ShouldBe("Nee");
        (await Show(typeof(RadioGroup), form)).One("input[checked]").GetAttribute("value").ShouldBe("b");
        (await Show(typeof(ScaleField), form)).One("input[checked]").GetAttribute("value").ShouldBe("b");
    }

    [Fact]
    public async Task CheckboxGroup_ShowsEveryChosenAnswer()
    {
        var page = await Show(typeof(CheckboxGroup), new FormState { ["goal"] = "a,c" });

        page.QuerySelectorAll("input[checked]").Select(input => input.GetAttribute("value")).ShouldBe(["a", "c"]);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("", false)]
    public async Task Checkbox_IsTickedWhenTheFormSaysSo(string value, bool ticked)
    {
        (await Show(typeof(Checkbox), new FormState { ["goal"] = value })).One("input").HasAttribute("checked").ShouldBe(ticked);
    }

    [Fact]
    public async Task TwoErrorsAtOneField_AreBothShown()
    {
        var page = await Show(typeof(TextField), new FormState().Wrong("goal", "Te kort.").Wrong("goal", "Zonder cijfers."));

        page.QuerySelectorAll(".utrecht-form-field-error-message p").Select(sentence => sentence.Said()).ShouldBe(["Fout: Te kort.", "Fout: Zonder cijfers."]);
    }

    [Theory]
    [InlineData("", "Je kunt hier 2.000 tekens schrijven.")]
    [InlineData("Zes  !", "Je hebt 6 van 2.000 tekens gebruikt.")]
    [InlineData("a\r\nb", "Je hebt 3 van 2.000 tekens gebruikt.")]
    public async Task TextAreaWithLimit_SaysHowMuchIsUsed(string typed, string expected)
    {
        var page = await Show(typeof(TextArea), new FormState { ["goal"] = typed }, ("MaxLength", 2000));

        DescriptionOf(page, page.One("textarea")).ShouldBe(expected);
        page.One("textarea").HasAttribute("maxlength").ShouldBeFalse("a text is never cut without a word");
    }

    [Fact]
    public async Task TooLongText_SaysByHowMuch()
    {
        var page = await Show(typeof(TextArea), new FormState { ["goal"] = new string('x', 14) }, ("MaxLength", 10));

        DescriptionOf(page, page.One("textarea")).ShouldBe("Je tekst is 4 tekens te lang: 14 van 10.");
    }

    [Fact]
    public async Task DateField_ShowsHowToWriteADate()
    {
        var page = await Show(typeof(DateField), FormState.Empty, ("Example", new DateOnly(2028, 2, 1)));

        DescriptionOf(page, page.One("input")).ShouldBe("Schrijf dd-mm-jjjj, bijvoorbeeld 01-02-2028.");
        page.One("input").GetAttribute("inputmode").ShouldBe("numeric");
        page.One("input").GetAttribute("type").ShouldBe("text", "a date that is wrong must come back as it was typed");
    }

    [Fact]
    public async Task Unit_IsReadOutWithTheField()
    {
        var page = await Show(typeof(NumberField), FormState.Empty, ("Unit", "%"));

        DescriptionOf(page, page.One("input")).ShouldBe("%");
    }

    [Fact]
    public async Task AutosaveMark_IsOnlyThereWhenAsked()
    {
        (await Show(typeof(TextArea), FormState.Empty, ("Autosave", true))).One("textarea").HasAttribute("data-autosave").ShouldBeTrue();
        (await Show(typeof(TextArea), FormState.Empty)).One("textarea").HasAttribute("data-autosave").ShouldBeFalse();
    }

    [Fact]
    public async Task NamesWithSigns_GiveIdsThatCanBeLinkedTo()
    {
        var page = await Rendering.PageOf<TextField>(("Name", "Goals[0].Text"), ("Label", "Doel"));

        page.One("input").GetAttribute("name").ShouldBe("Goals[0].Text");
        page.One("input").Id.ShouldBe("veld-Goals-0--Text");
        page.One("label").GetAttribute("for").ShouldBe("veld-Goals-0--Text");
    }

    [Fact]
    public async Task Conflict_StartsTheCombinedTextWithBothTexts()
    {
        var page = await Conflict(FormState.Empty);

        ValueOf(page.One("textarea[name=both]")).ShouldBe("Hun tekst\n\nMijn tekst");
        page.QuerySelectorAll("input[type=radio]").Select(input => input.GetAttribute("value")).ShouldBe(["theirs", "yours", "combine"]);
        page.QuerySelectorAll("input[checked]").ShouldBeEmpty("nobody's text goes without a choice");
    }

    [Fact]
    public async Task ConflictThatComesBack_KeepsTheCombinedTextAsTyped()
    {
        var page = await Conflict(new FormState { ["both"] = "Eigen mengsel", ["choice"] = "combine" });

        ValueOf(page.One("textarea[name=both]")).ShouldBe("Eigen mengsel");
        page.One("input[checked]").GetAttribute("value").ShouldBe("combine");
    }

    private static Task<IHtmlDocument> Conflict(FormState form) =>
        Rendering.PageOf<ConflictChoice>(("Form", form), ("Name", "choice"), ("Label", "Welke tekst?"), ("TextName", "both"), ("Theirs", "Hun tekst"), ("Yours", "Mijn tekst"));

    private static Task<IHtmlDocument> Show(Type field, FormState form, params (string Name, object? Value)[] more)
    {
        List<(string, object?)> parameters = [("Form", form), ("Name", "goal"), ("Label", "Wat wil je bereiken?"), .. more];
        if (field.GetProperty("Options") is not null)
            parameters.Add(("Options", Answers));
        return Rendering.PageOf<AnyComponent>(("Type", field), ("Given", parameters));
    }

    private static string? ValueOf(IElement control) =>
        control is IHtmlTextAreaElement area ? area.TextContent : control.GetAttribute("value");

    private static string DescriptionOf(IHtmlDocument page, IElement element) => string.Join(' ',
        (element.GetAttribute("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => page.GetElementById(id).ShouldNotBeNull($"{id} is described but not there").Said()));

    /// <summary>Shows a component of which the type is only known in a test theory.</summary>
    private sealed class AnyComponent : ComponentBase
    {
        [Parameter] public Type Type { get; set; } = typeof(TextField);

        [Parameter] public IReadOnlyList<(string Name, object? Value)> Given { get; set; } = [];

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
        {
            builder.OpenComponent(0, Type);
            foreach (var (name, value) in Given)
                builder.AddComponentParameter(1, name, value);
            builder.CloseComponent();
        }
    }
}

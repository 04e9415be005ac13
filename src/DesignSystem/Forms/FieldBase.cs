using Microsoft.AspNetCore.Components;

namespace Beweeg.DesignSystem.Forms;

/// <summary>What all fields share: a name, a label, a hint, the value typed and the sentences that say what is wrong.</summary>
public abstract class FieldBase : ComponentBase
{
    /// <summary>The form around the field, given by <c>Form</c>.</summary>
    [CascadingParameter] public FormState? FormAround { get; set; }

    /// <summary>The texts and errors; leave it out inside a <c>Form</c>.</summary>
    [Parameter] public FormState? Form { get; set; }

    /// <summary>The name under which the value is posted and kept in <see cref="FormState"/>.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    /// <summary>The question, in the words of the user.</summary>
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>Help under the label: one sentence.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>True adds "(mag je overslaan)" to the label. Fields are asked for a reason, so required is the rule.</summary>
    [Parameter] public bool Optional { get; set; }

    [Parameter] public bool Disabled { get; set; }

    /// <summary>True marks the control with data-autosave, for the script that keeps what is typed.</summary>
    [Parameter] public bool Autosave { get; set; }

    /// <summary>Further attributes of the control.</summary>
    [Parameter(CaptureUnmatchedValues = true)] public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    protected FormState State => Form ?? FormAround ?? FormState.Empty;

    protected string Id => FieldId.Of(Name);

    protected string Value => State[Name];

    protected bool IsWrong => State.ErrorOf(Name) is not null;

    /// <summary>"true" or absent: as an ARIA value a C# bool would become an attribute without a value.</summary>
    protected string? Invalid => IsWrong ? "true" : null;

    protected string? AutosaveMark => Autosave ? "true" : null;

    /// <summary>Ids of hint and error, in reading order; null when there are none.</summary>
    protected virtual string? DescribedBy
    {
        get
        {
            var ids = string.Join(' ', DescribingIds());
            return ids.Length == 0 ? null : ids;
        }
    }

    protected virtual bool HasHint => Hint is not null;

    /// <summary>The class of a control, with its marks for wrong and disabled.</summary>
    protected string ControlClass(string block) =>
        block + (IsWrong ? $" {block}--invalid" : "") + (Disabled ? $" {block}--disabled" : "");

    private IEnumerable<string> DescribingIds()
    {
        if (HasHint)
            yield return FieldId.HintOf(Name);
        if (IsWrong)
            yield return FieldId.ErrorOf(Name);
    }
}

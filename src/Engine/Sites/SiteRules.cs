using BackSignal.Engine.Reading;

namespace BackSignal.Engine.Sites;

/// <summary>
/// Reads what a site changes of the rules. A level can only be raised, a check or a rule only be added; a condition may be replaced, and
/// is proved afterwards. There is no form that takes anything away.
/// </summary>
internal sealed class SiteRules(SiteEdits edits, Problems problems, bool isStrict)
{
    private static readonly (string Key, string Kind, string What)[] Raised =
    [
        ("red-flag", "red-flags", "red flag"),
        ("cause", "causes", "cause"),
        ("not-sure", "facts", "fact"),
    ];

    private static readonly string[] Checks = ["block", "prescriber", "caution"];

    public void Read(Fields site)
    {
        foreach (var item in site.Items("raise"))
        {
            Entry(item, "an entry of 'raise'", Raise);
        }

        foreach (var item in site.Items("widen"))
        {
            Entry(item, "an entry of 'widen'", Widen);
        }

        foreach (var item in site.Items("tighten"))
        {
            Entry(item, "an entry of 'tighten'", Tighten);
        }
    }

    private void Entry(Node item, string what, Action<Fields> read)
    {
        if (Fields.Of(item, problems, what) is { } fields)
        {
            read(fields);
            fields.Done();
        }
    }

    private void Raise(Fields fields)
    {
        var (kind, id, what) = Target(fields);
        fields.Required("to");
        var to = UrgencyNames.Parse(fields.Choice("to", UrgencyNames.All) ?? "");
        if (kind is null || to is null || Place(fields, kind, id, what) is not { } place)
        {
            return;
        }

        var node = LevelPlaces.Urgency(place)!;
        var from = LevelPlaces.Read(node, isStrict);
        if (to < from)
        {
            problems.Add(
                fields.At,
                $"the {what} '{id}' would say {to.Value.Name()} instead of {from.Name()}: {SiteProof.LowersNothing}; raise it or leave it out"
            );
            return;
        }

        edits.Replace(
            $"{kind}/{id}.yaml",
            node,
            new Node.Scalar(fields.At.File, fields.At.Line, to.Value.Name(), false)
        );
        edits.Said.Add($"{kind}/{id}: {from.Name()} to {to.Value.Name()}");
    }

    private void Widen(Fields fields)
    {
        var id = fields.RequiredText("red-flag");
        var when = fields.Required("when");
        if (id.Length == 0 || when is null || !Exists("red-flags", id, "red flag", fields))
        {
            return;
        }

        var path = $"red-flags/{id}.yaml";
        if (Place(fields, "red-flags", id, "red flag") is not { } place)
        {
            return;
        }

        if (LevelPlaces.Value((Node.Mapping)place, "when") is not { } old)
        {
            problems.Add(
                fields.At,
                $"this level of '{id}' has no condition of its own; add a red flag of your own beside it"
            );
            return;
        }

        var number = LevelPlaces.Of("red-flags", edits.Root(path)!).ToList().IndexOf(place);
        edits.Replace(path, old, when);
        edits.Conditions.Add(new SiteEdits.Widened(fields.At, id, number));
        edits.Said.Add($"red-flags/{id}: another condition");
    }

    private void Tighten(Fields fields)
    {
        var id = fields.RequiredText("therapy");
        var given = Checks.Where(check => fields.Optional(check) is not null).ToList();
        if (given.Count == 0)
        {
            problems.Add(
                fields.At,
                "tightens nothing; add 'block', 'prescriber' or 'caution' with 'when' and 'because'"
            );
        }

        if (id.Length == 0 || !Exists("therapies", id, "therapy", fields))
        {
            return;
        }

        foreach (var check in given)
        {
            foreach (var item in fields.Items(check))
            {
                edits.Append($"therapies/{id}.yaml", check, item);
                edits.Said.Add($"therapies/{id}: one more {check}");
            }
        }
    }

    private (string? Kind, string Id, string What) Target(Fields fields)
    {
        var named = Raised.Where(target => fields.Optional(target.Key) is not null).ToList();
        if (named.Count != 1)
        {
            problems.Add(fields.At, "raises one thing: name a 'red-flag', a 'cause' or, with 'not-sure', a fact");
            return (null, "", "");
        }

        var (key, kind, what) = named[0];
        var id = fields.RequiredText(key);
        return id.Length > 0 && Exists(kind, id, what, fields) ? (kind, id, what) : (null, id, what);
    }

    private bool Exists(string kind, string id, string what, Fields fields)
    {
        if (edits.Has($"{kind}/{id}.yaml"))
        {
            return true;
        }

        problems.Add(
            fields.At,
            Spelling.Nearest(id, edits.Ids(kind)) is { } near
                ? $"the release has no {what} '{id}'; did you mean '{near}'?"
                : $"the release has no {what} '{id}'; explain {kind} lists what there is"
        );
        return false;
    }

    /// <summary>The level that is meant: the only one, or the one that 'level' counts, from 1.</summary>
    private Node? Place(Fields fields, string kind, string id, string what)
    {
        var places = LevelPlaces.Of(kind, edits.Root($"{kind}/{id}.yaml")!);
        var number = fields.Integer("level") ?? (places.Count == 1 ? 1 : 0);
        if (number >= 1 && number <= places.Count)
        {
            return places[number - 1];
        }

        problems.Add(
            fields.At,
            places.Count switch
            {
                0 => $"the {what} '{id}' has no level of its own; add a red flag of your own beside it",
                1 => $"the {what} '{id}' has one level; leave 'level' out",
                _ =>
                    $"the {what} '{id}' has {places.Count} levels; say which with 'level: 1' to 'level: {places.Count}', in the file's order",
            }
        );
        return null;
    }
}

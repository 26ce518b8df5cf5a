using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Reading;

/// <summary>Reads one file of drugs/ or regimens/.</summary>
internal static class DrugReader
{
    public static DrugClass Read(string id, Fields fields, Names names)
    {
        var members = new List<Drug>();
        if (fields.Optional("members") is { } node)
        {
            if (node is Node.Mapping mapping)
            {
                members.AddRange(mapping.Entries.Select(entry => Member(entry.Key, entry.Value, names)).OfType<Drug>());
            }
            else
            {
                names.Problems.Add(node, "'members' is a mapping: medicine id to { rxnorm, atc, brands, cite }");
            }
        }

        var drugClass = new DrugClass(
            id,
            fields.RequiredText("name"),
            fields.Texts("within"),
            fields.Texts("includes"),
            members
        );
        names.Citations(fields);
        fields.Done();
        return drugClass;
    }

    public static Regimen ReadRegimen(string id, Fields fields, Names names)
    {
        foreach (var item in fields.Items("contains"))
        {
            if (item is Node.Scalar { Text: var drug } && !names.Medicines.Contains(drug))
            {
                names.Problems.Add(item, Names.Unknown("medicine", drug, names.Medicines, "drugs/"));
            }
        }

        var regimen = new Regimen(
            id,
            fields.Texts("names"),
            fields.Texts("contains"),
            names.Citations(fields, isRequired: true)
        );
        fields.Done();
        if (regimen.Names.Count == 0 || regimen.Contains.Count == 0)
        {
            names.Problems.Add(fields.At, "a regimen needs 'names' and 'contains'");
        }

        return regimen;
    }

    /// <summary>Refuses a medicine declared twice, a code used twice, and classes or medicines that do not exist.</summary>
    public static void CheckAll(IReadOnlyList<(DrugClass Class, Node At)> classes, Names names)
    {
        var declared = new Dictionary<string, string>();
        var codes = new Dictionary<string, string>();
        foreach (var (drugClass, at) in classes)
        {
            foreach (var drug in drugClass.Members)
            {
                if (!declared.TryAdd(drug.Id, drugClass.Id))
                {
                    names.Problems.Add(
                        at,
                        $"'{drug.Id}' is declared in drugs/{declared[drug.Id]}.yaml too; use 'includes' in one of them"
                    );
                }

                foreach (var code in drug.RxNorm)
                {
                    if (!codes.TryAdd(code, drug.Id))
                    {
                        names.Problems.Add(
                            at,
                            $"RxNorm {code} of '{drug.Id}' is also that of '{codes[code]}'; one is wrong"
                        );
                    }
                }
            }
        }

        foreach (var (drugClass, at) in classes)
        {
            foreach (
                var other in drugClass.Within.Concat(drugClass.Includes).Where(id => !names.Medicines.Contains(id))
            )
            {
                names.Problems.Add(at, Names.Unknown("medicine or class", other, names.Medicines, "drugs/"));
            }
        }
    }

    private static Drug? Member(string id, Node node, Names names)
    {
        if (Fields.Of(node, names.Problems, $"the medicine '{id}'") is not { } fields)
        {
            return null;
        }

        var drug = new Drug(
            id,
            fields.Texts("rxnorm"),
            fields.Texts("atc"),
            fields.Texts("brands"),
            fields.Number("prednisone-equivalent"),
            names.Citations(fields, isRequired: true)
        )
        {
            IsCombination = fields.Flag("combination"),
        };
        fields.Done();
        return drug;
    }
}

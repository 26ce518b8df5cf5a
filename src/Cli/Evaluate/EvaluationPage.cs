using System.Globalization;
using System.Text;
using BackSignal.Engine;

namespace BackSignal.Cli.Evaluate;

/// <summary>The figures as a page of Markdown that reads well in a terminal too.</summary>
internal sealed class EvaluationPage
{
    private readonly StringBuilder _page = new();
    private readonly Evaluation _evaluation;

    private EvaluationPage(Evaluation evaluation) => _evaluation = evaluation;

    /// <summary>The figures and every miss.</summary>
    public static string Of(Evaluation evaluation) => new EvaluationPage(evaluation).Write(picture: null);

    /// <summary>The same as a page to keep: what was measured, how it was split, what it does not show, and the picture.</summary>
    public static string Full(Evaluation evaluation, string picture) => new EvaluationPage(evaluation).Write(picture);

    private string Write(string? picture)
    {
        Head();
        if (picture is not null)
        {
            Block(AccuracyText.WhatWasMeasured);
            Block($"\n![The figures with their 95 % intervals]({picture})\n");
        }

        GoalTable();
        Figures();
        PartTable();
        foreach (var reading in _evaluation.Readings)
        {
            Confusion(reading);
        }

        if (_evaluation.Readings.Contains(Reading.EmptyForm))
        {
            ScreenTable();
        }

        HeldDownBy();
        if (picture is not null)
        {
            Block(AccuracyText.WhatItDoesNotShow);
        }

        EveryMiss();
        return _page.ToString();
    }

    private void Head()
    {
        var (known, patients) = (_evaluation.Knowledge, _evaluation.Patients);
        Block("# How good the answers are\n\n");
        Block(
            $"{patients.Count} whole patients ({_evaluation.Source}; fingerprint {_evaluation.PatientsHash[..12]}), knowledge {known.Version} "
                + $"({known.Hash[..12]}).\nWritten by `backsignal evaluate`. Figures are counts, shares and, in brackets, Wilson 95 % intervals.\n"
        );
        if (_evaluation.Unread > 0)
        {
            var lines = _evaluation.Unread == 1 ? "1 line" : $"{_evaluation.Unread} lines";
            Block($"{lines} could not be read, and so not counted.\n");
        }
    }

    private void GoalTable()
    {
        Title("What must be reached");
        var columns = new Columns("goal", "measured", "");
        foreach (var goal in _evaluation.Goals)
        {
            columns.Row(
                goal.Title,
                goal.Figure,
                goal.IsReached switch
                {
                    true => "reached",
                    false => "NOT REACHED",
                    null => "nothing to measure",
                }
            );
        }

        columns.AppendTo(_page);
    }

    private void Figures()
    {
        Title("Every figure");
        var readings = _evaluation.Readings;
        var columns = new Columns(["", .. readings.Select(reading => reading.Title())]);
        foreach (var measure in Measures.All)
        {
            columns.Row([
                measure.Title,
                .. readings.Select(reading => measure.Over(_evaluation.Patients, reading).ToString()),
            ]);
        }

        columns.AppendTo(_page);
    }

    private void PartTable()
    {
        var reading = _evaluation.Main;
        Title($"Halves, sets and groups, {reading.Title()}");
        Measure[] measures = [Measures.TooLow, Measures.InBand, Measures.LowTooHigh, Measures.CauseAmongFirst];
        var columns = new Columns(["", "patients", .. measures.Select(measure => measure.Title)]);
        foreach (var part in _evaluation.Parts)
        {
            columns.Row([
                part.Title,
                Number(part.Patients.Count),
                .. measures.Select(measure => measure.Over(part.Patients, reading).ToString()),
            ]);
        }

        columns.AppendTo(_page);
    }

    private void Confusion(Reading reading)
    {
        Title($"Expected and told, {reading.Title()}");
        var levels = Enum.GetValues<Urgency>().Reverse().ToList();
        var columns = new Columns(["expected", .. levels.Select(level => "told " + level.Name())]);
        foreach (var (expected, told) in Confusions.Of(_evaluation.Patients, reading))
        {
            columns.Row([expected, .. levels.Select(level => Number(told[(int)level]))]);
        }

        columns.AppendTo(_page);
    }

    private void ScreenTable()
    {
        Title("Screens asked");
        var columns = new Columns("told, from an empty form", "patients", "screens", "screens after what was said");
        foreach (var (title, part) in ScreensAsked.Of(_evaluation.Patients))
        {
            columns.Row(
                title,
                Number(part.Count),
                Spread.Of(part.Select(one => one.Form.Screens.Count)).ToString(),
                Spread.Of(part.Select(one => one.Answered.Screens.Count)).ToString()
            );
        }

        columns.AppendTo(_page);
    }

    private void HeldDownBy()
    {
        const int few = 12;
        Title("What holds them down");
        var patients = _evaluation.Patients;
        var lines = new List<(string What, IReadOnlyList<Obstacle> By)>
        {
            ("Levels that are too high rest on", Obstacles.TooHigh(patients, _evaluation.Readings)),
            ("True causes not in the first three", Obstacles.CausesNotFound(patients, _evaluation.Main)),
            ("Causes that stand there instead", Obstacles.CausesBefore(patients, _evaluation.Main)),
        };
        if (_evaluation.Readings.Contains(Reading.EmptyForm))
        {
            var (red, green) = (Goals.Red(patients).ToList(), Goals.Green(patients).ToList());
            lines.Add(($"Screens asked of all {red.Count} reds", Obstacles.Screens(red)));
            lines.Add(("Reds found late, after so many screens", Obstacles.FoundLate(red, Goals.MostScreensGreen)));
            lines.Add(($"Screens asked of all {green.Count} greens", Obstacles.Screens(green)));
        }

        foreach (var (what, by) in lines.Where(line => line.By.Count > 0))
        {
            var shown = string.Join(", ", by.Take(few).Select(obstacle => $"{obstacle.What} {obstacle.Count}"));
            Block($"- {what}: {shown}{(by.Count > few ? $"; and {by.Count - few} more" : "")}\n");
        }
    }

    private void EveryMiss()
    {
        Title("Every miss");
        foreach (var one in _evaluation.Patients)
        {
            var misses = Misses.Of(one, _evaluation.Readings);
            if (misses.Count == 0)
            {
                continue;
            }

            Block($"- {one.Patient.Id} ({(one.IsInHalfB ? "half B" : "half A")}): {one.Patient.Name}\n");
            foreach (var miss in misses)
            {
                var readings = string.Join(", ", miss.Readings.Select(reading => reading.Title()));
                Block($"  - **{miss.Kind}**, {readings}: {miss.What}\n");
                foreach (var why in miss.Why)
                {
                    Block($"    - {why}\n");
                }
            }
        }
    }

    private void Title(string title) => Block($"\n## {title}\n\n");

    private void Block(string text) => _page.Append(text);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;

namespace BackSignal.Cli.Evaluate;

/// <summary>The shares with their 95 % intervals as a picture: one row a figure, one mark a reading.</summary>
internal static class EvaluationPicture
{
    private const double Width = 1000;
    private const double RowHeight = 42;
    private const double Margins = 150;

    // Readings differ by shape as well as by colour.
    private static readonly (OxyColor Colour, MarkerType Shape)[] Marks =
    [
        (OxyColor.FromRgb(0x00, 0x72, 0xB2), MarkerType.Circle),
        (OxyColor.FromRgb(0xD5, 0x5E, 0x00), MarkerType.Square),
        (OxyColor.FromRgb(0x4D, 0x4D, 0x4D), MarkerType.Diamond),
    ];

    /// <summary>The picture as one SVG document.</summary>
    public static string Svg(Evaluation evaluation)
    {
        var measures = Measures
            .All.Where(measure => measure.Over(evaluation.Patients, evaluation.Main).Of > 0)
            .Reverse()
            .ToList();
        var plot = Plot(evaluation, measures);
        for (var i = 0; i < evaluation.Readings.Count; i++)
        {
            plot.Series.Add(Intervals(evaluation, measures, i));
            plot.Series.Add(Shares(evaluation, measures, i));
        }

        var exporter = new SvgExporter { Width = Width, Height = (measures.Count * RowHeight) + Margins };
        return exporter.ExportToString(plot);
    }

    private static PlotModel Plot(Evaluation evaluation, List<Measure> measures)
    {
        var plot = new PlotModel
        {
            Title = $"{evaluation.Patients.Count} whole patients, 95 % intervals",
            Subtitle = $"knowledge {evaluation.Knowledge.Version} ({evaluation.Knowledge.Hash[..12]})",
            Background = OxyColors.White,
            DefaultFont = "Arial",
            // Room for viewers whose font is wider than the one measured with.
            PlotMargins = new OxyThickness(330, double.NaN, 30, double.NaN),
            Padding = new OxyThickness(8, 16, 8, 8),
        };
        plot.Legends.Add(
            new Legend
            {
                LegendPlacement = LegendPlacement.Outside,
                LegendPosition = LegendPosition.BottomCenter,
                LegendOrientation = LegendOrientation.Horizontal,
                LegendItemSpacing = 40,
                LegendPadding = 20,
            }
        );
        plot.Axes.Add(
            new LinearAxis
            {
                Position = AxisPosition.Bottom,
                Minimum = 0,
                Maximum = 100,
                MajorStep = 10,
                MajorGridlineStyle = LineStyle.Dot,
                Title = "%",
            }
        );
        var rows = new CategoryAxis { Position = AxisPosition.Left, MajorGridlineStyle = LineStyle.None };
        rows.Labels.AddRange(measures.Select(measure => measure.Title));
        plot.Axes.Add(rows);
        return plot;
    }

    /// <summary>Wilson's intervals are lopsided, so they are lines of their own, broken between the rows.</summary>
    private static LineSeries Intervals(Evaluation evaluation, List<Measure> measures, int place)
    {
        var series = new LineSeries { Color = Marks[(int)evaluation.Readings[place]].Colour, StrokeThickness = 1.5 };
        for (var row = 0; row < measures.Count; row++)
        {
            var (low, high) = measures[row].Over(evaluation.Patients, evaluation.Readings[place]).Wilson;
            var height = row + Offset(place, evaluation);
            series.Points.AddRange([new(low * 100, height), new(high * 100, height), DataPoint.Undefined]);
        }

        return series;
    }

    private static ScatterSeries Shares(Evaluation evaluation, List<Measure> measures, int place)
    {
        var reading = evaluation.Readings[place];
        var (colour, shape) = Marks[(int)reading];
        var series = new ScatterSeries
        {
            // Spaces, or a wider font than the one measured with loses its last letter.
            Title = reading.Title() + "\u00A0\u00A0",
            MarkerType = shape,
            MarkerFill = colour,
            MarkerSize = 4,
        };
        for (var row = 0; row < measures.Count; row++)
        {
            var share = measures[row].Over(evaluation.Patients, reading).Share;
            series.Points.Add(new ScatterPoint(share * 100, row + Offset(place, evaluation)));
        }

        return series;
    }

    private static double Offset(int place, Evaluation evaluation) =>
        (((evaluation.Readings.Count - 1) / 2.0) - place) * 0.22;
}

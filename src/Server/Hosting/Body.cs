using System.Buffers;

namespace BackSignal.Server.Hosting;

/// <summary>The body of a request, never more of it than allowed.</summary>
internal static class Body
{
    public static async Task<CallBytes> Read(HttpRequest request, int most)
    {
        if (!request.HasJsonContentType())
        {
            throw new Fault(
                StatusCodes.Status415UnsupportedMediaType,
                Hl7.Fhir.Model.OperationOutcome.IssueType.NotSupported,
                "Send the body with Content-Type: application/json"
            );
        }

        if (request.ContentLength > most)
        {
            throw Fault.TooLarge(most);
        }

        var bytes = new CallBytes();
        try
        {
            while (
                await request.Body.ReadAsync(bytes.Room(16 * 1024), request.HttpContext.RequestAborted)
                    is var count
                        and > 0
            )
            {
                bytes.Add(count);
                if (bytes.Written.Length > most)
                {
                    throw Fault.TooLarge(most);
                }
            }

            return bytes;
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    /// <summary>All of a stream; null when it is longer.</summary>
    public static async Task<ReadOnlyMemory<byte>?> Read(Stream stream, int most, CancellationToken cancel)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        while (await stream.ReadAsync(buffer.GetMemory(16 * 1024), cancel) is var count and > 0)
        {
            buffer.Advance(count);
            if (buffer.WrittenCount > most)
            {
                return null;
            }
        }

        return buffer.WrittenMemory;
    }
}

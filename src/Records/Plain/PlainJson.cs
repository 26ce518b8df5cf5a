using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackSignal.Records.Plain;

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = 32,
    NumberHandling = JsonNumberHandling.Strict
)]
[JsonSerializable(typeof(PlainRecord))]
internal sealed partial class PlainJson : JsonSerializerContext;

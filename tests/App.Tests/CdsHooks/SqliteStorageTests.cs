namespace BackSignal.App.Tests.CdsHooks;

public sealed class SqliteStorageTests : StorageTests;

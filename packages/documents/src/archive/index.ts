// ZIP files alone, for a thread that measures and for reports that go into a Word file.
export * from './measure-archive.ts'
export * from './open-archive.ts'
export * from './unpack-part.ts'
export * from './unusable-archive.ts'

/** Templates, charts and writers, loaded with the first document: a third of the program's size, which most pages never need. */
export function documents(): Promise<typeof import('@akuntabel/documents')> {
  return import('@akuntabel/documents')
}

/** What the trail says the texts of a Renstra's book are; each part stands below it. */
export function naskahSubject(renstraId: string): string {
  return `renstra/${renstraId}/teks`
}

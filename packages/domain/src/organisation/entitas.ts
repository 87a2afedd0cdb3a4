/** Codes of the two reporting entities: `kpu` is the main one, `sekretariat` the supporting one; their names are data. */
export const ENTITAS = ['kpu', 'sekretariat'] as const

export type Entitas = (typeof ENTITAS)[number]

/**
 * Whether a text is the code of an entity. Units: none. Source: PermenPANRB 53/2014, reporting entity.
 * Example: `isEntitas('kpu')` → true. Edge: case counts. Error: anything else gives false.
 */
export function isEntitas(text: string): text is Entitas {
  return ENTITAS.some((code) => code === text)
}

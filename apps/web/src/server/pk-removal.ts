const PARTS = { sasaran: 'sasaranId', indikator: 'pkIndikatorId', program: 'programId' } as const

/** What a button of a draft takes out: `indikator/<id>`. */
export function pkRemoval(named: string): Record<string, string> | undefined {
  const [kind = '', id = ''] = named.split('/')
  const part = (PARTS as Record<string, string>)[kind]
  return part === undefined ? undefined : { do: `hapus-${kind}`, [part]: id }
}

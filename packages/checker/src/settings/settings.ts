/** What `.akuntabel.json` silences: a finding by its fingerprint, always with a reason. */
export interface Settings {
  abaikan: Silence[]
}

export interface Silence {
  sidik: string
  alasan: string
}

export const SETTINGS_FILE = '.akuntabel.json'

/** Reads the settings; what cannot be used is answered as one sentence. */
export function parseSettings(
  text: string,
): { ok: true; settings: Settings } | { ok: false; sentence: string } {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return refuse('isinya bukan JSON')
  }
  const listed = typeof data === 'object' && data !== null && 'abaikan' in data ? data.abaikan : undefined
  if (!Array.isArray(listed)) return refuse('daftar "abaikan" tidak ada')
  const abaikan: Silence[] = []
  for (const [at, entry] of listed.entries()) {
    const { sidik, alasan } = (typeof entry === 'object' && entry !== null ? entry : {}) as Partial<Silence>
    if (typeof sidik !== 'string' || !/^[0-9a-f]{16}$/.test(sidik))
      return refuse(`butir ke-${at + 1} tidak menyebut "sidik" temuan (16 angka dan huruf a–f)`)
    if (typeof alasan !== 'string' || alasan.trim() === '')
      return refuse(`butir ke-${at + 1} tidak menyebut "alasan"`)
    abaikan.push({ sidik, alasan: alasan.trim() })
  }
  return { ok: true, settings: { abaikan } }
}

function refuse(reason: string): { ok: false; sentence: string } {
  return { ok: false, sentence: `Berkas ${SETTINGS_FILE} tidak dapat dipakai: ${reason}.` }
}

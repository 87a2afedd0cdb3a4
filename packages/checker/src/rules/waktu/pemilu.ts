import pemilu from '../../data/pemilu.json' with { type: 'json' }
import type { Rule, RuleFinding } from '../../engine/rule.ts'
import { around, textPlaces } from '../../facts/places.ts'

export const rule: Rule = {
  id: 'waktu/pemilu',
  severity: 'error',
  meaning: 'Pemilu atau Pemilihan disebut pada tahun yang tidak menyelenggarakannya.',
  tags: ['reviu:format-1'],
  check: (facts) =>
    textPlaces(facts).flatMap(({ text, position }) =>
      electionsIn(text).map((election): RuleFinding => {
        const near = nearest(election)
        return {
          message: `${election.name} disebut pada tahun ${election.year}; penyelenggaraan yang terdekat ${near.join(' dan ')}.`,
          at: position,
          stated: election.text,
          expected: near.join(' atau '),
          arithmetic: null,
          related: [],
          key: around(text, election.at, 60),
          cause: `${election.name} ${election.year}`,
          // The year may be that of preparing it.
          confidence: election.held ? 0.8 : 0.6,
        }
      }),
    ),
}

interface Election {
  name: 'Pemilu' | 'Pemilihan'
  year: number
  text: string
  at: number
  /** The words say that it took place. */
  held: boolean
}

const NAMED =
  /(?<!komisi |peraturan |panitia |badan )\b(pemilu(?!kada)|pemilihan umum|pemilihan serentak|pilkada|pemilukada|pemilihan (?:kepala daerah|bupati|wali ?kota|gubernur|walikota)(?: dan wakil (?:bupati|wali ?kota|gubernur))?)(?: (?:serentak|nasional|legislatif|presiden))?(?: (?:pada )?tahun)? (20\d\d)\b(?!\s*(?:[-–/]|s\.?d|sampai|hingga|dan tahun)\s*\d?)/gi
const HELD =
  /\b(?:terselenggara(?:nya)?|penyelenggaraan|menyelenggarakan|hasil|pelaksanaan|setelah|pasca)\b[^.;]{0,40}$/i
/** Work for an election goes on in other years, and some are held again. */
const OTHER =
  /\b(?:tahapan|persiapan|menjelang|anggaran|biaya|dana|hibah|program|kegiatan|sosialisasi|logistik|gudang|evaluasi|ulang|psu|susulan|lanjutan|desa|pilkades|osis|simulasi)\b/i

function electionsIn(text: string): Election[] {
  return [...text.matchAll(NAMED)].flatMap((found): Election[] => {
    const year = Number(found[2])
    const local = !/^pemilu$|^pemilihan umum$/i.test(found[1] ?? '')
    const from = local ? pemilu.pemilihanSejak : 0
    const known = local ? pemilu.pemilihan : pemilu.pemilu
    const before = text.slice(Math.max(0, found.index - 60), found.index)
    const after = text.slice(found.index + found[0].length, found.index + found[0].length + 30)
    if (year < from || year > pemilu.sampai || known.includes(year)) return []
    // Both kinds may be meant by either word.
    if (pemilu.pemilu.includes(year) || pemilu.pemilihan.includes(year)) return []
    if (OTHER.test(before) || OTHER.test(after)) return []
    const name = local ? 'Pemilihan' : 'Pemilu'
    return [{ name, year, text: found[0], at: found.index, held: HELD.test(before) }]
  })
}

/** The elections before and after. */
function nearest({ name, year }: Election): number[] {
  const known = name === 'Pemilu' ? pemilu.pemilu : pemilu.pemilihan
  return [known.findLast((one) => one < year), known.find((one) => one > year)].flatMap((one) => one ?? [])
}

import { sureOf } from '../../consensus/consensus.ts'
import type { Rule, RuleFinding } from '../../engine/rule.ts'
import { headingAt } from '../../facts/places.ts'
import type { Facts } from '../../facts/types.ts'
import { ledgerOf } from '../../ledger/ledger-of.ts'
import type { YearMention } from '../../mentions/years.ts'
import { cellFindings } from './tahun-cells.ts'
import { kindOf, wordsOfYear } from './tahun-words.ts'

export const rule: Rule = {
  id: 'waktu/tahun',
  severity: 'error',
  meaning: 'Tahun pada judul, tabel, atau kalimat bukan tahun dokumen ini.',
  tags: ['reviu:format-1'],
  needs: ['tahun'],
  check: (facts) => {
    if (!YEARLY.has(facts.document.kind)) return []
    const { support, against } = ledgerOf(facts).consensus.year
    return [
      ...against.flatMap(({ weight, mentions }) =>
        mentions.map((mention) =>
          finding(facts, mention, { places: mentions.length, sure: sureOf(support, weight) }),
        ),
      ),
      ...cellFindings(facts),
    ]
  },
}

const YEARLY: ReadonlySet<string> = new Set(['lkj', 'pk', 'keputusan'])

function finding(
  facts: Facts,
  mention: YearMention,
  { places, sure }: { places: number; sure: number },
): RuleFinding {
  const { value, place, position } = mention
  const tahun = String(facts.document.tahun)
  const where = place === 'sampul' ? 'Sampul atau judul' : place === 'judul' ? 'Judul' : 'Kalimat ini'
  return {
    message:
      places === 1
        ? `${where} menyebut tahun ${value}, padahal dokumen ini tentang tahun ${tahun}.`
        : `Tahun ${value} disebut sebagai tahun laporan di ${places} tempat, padahal dokumen ini tentang tahun ${tahun}.`,
    at: position,
    stated: String(value),
    expected: tahun,
    arithmetic: null,
    related: [],
    key: `${wordsOfYear(facts.document.kind, mention)} ${kindOf(mention)} ${headingAt(facts, position.block)}`,
    cause: `tahun ${value}`,
    confidence: place === 'sampul' ? 1 : sure,
  }
}

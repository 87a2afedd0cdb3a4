import type { Block } from '../../../tree/block.ts'
import { list, prose } from '../../../tree/make-block.ts'
import { chapter, section } from '../../support/chapter.ts'
import type { Lkj } from '../context.ts'
import { requiredPart } from '../typed-part.ts'
import { latarBelakang } from './latar-belakang.ts'
import { organisasi } from './organisasi.ts'
import { sarana } from './sarana.ts'
import { sistematika } from './sistematika.ts'
import { sumberDayaManusia } from './sumber-daya-manusia.ts'

/** BAB I: who reports, why, and on which law. */
export function pendahuluan(lkj: Lkj): Block[] {
  return [
    chapter(1, 'bab-1', 'Pendahuluan'),
    ...latarBelakang(lkj),
    ...organisasi(lkj),
    ...sumberDayaManusia(lkj),
    ...sarana(lkj),
    section(2, 'isu-strategis', 'Isu Strategis'),
    ...requiredPart(lkj, 'isu-strategis'),
    ...dasarHukum(lkj),
    ...sistematika(lkj),
  ]
}

function dasarHukum({ data, name }: Lkj): Block[] {
  const laws = data.kebijakan.dasarHukum
  const heading = section(2, 'dasar-hukum', 'Dasar Hukum')
  if (laws.length === 0)
    return [heading, prose('Dasar hukum mengikuti ketentuan yang disebut pada latar belakang.')]
  return [
    heading,
    prose(`Laporan Kinerja ${name} Tahun ${data.tahun} disusun berdasarkan:`),
    list(
      'decimal',
      laws.map((law, at) => ending(law, at, laws.length)),
    ),
  ]
}

/** Official lists end each item with a semicolon and the last with a full stop. */
function ending(law: string, at: number, of: number): string {
  const bare = law.trim().replace(/(;\s*dan|[;.,])$/u, '')
  if (at === of - 1) return `${bare}.`
  return at === of - 2 ? `${bare}; dan` : `${bare};`
}

import type { RktData } from '../../data/rkt.ts'
import type { Block } from '../../tree/block.ts'
import type { DocumentTree } from '../../tree/document.ts'
import { heading, landscape, paragraph, prose } from '../../tree/make-block.ts'
import { entityName, entityShortName } from '../support/entity.ts'
import { officeHead } from '../support/letterhead.ts'
import { noRktIndikator } from '../support/missing.ts'
import { PK_MARGINS } from '../support/page.ts'
import { withoutStop } from '../support/sentence.ts'
import { signatureToDate, signing } from '../support/signing.ts'
import { type Isi, rktMatrix } from './rkt-matrix.ts'

/** The plan of a year: targets, and the outputs of the budget that serve them. */
export function rktTree(rkt: RktData): DocumentTree {
  return treeOf(rkt, { kind: 'rkt', name: 'Rencana Kinerja Tahunan (RKT)', isi: 'anggaran' })
}

/** The same plan with what will be done in the place of volumes and money. */
export function rencanaKerjaTree(rkt: RktData): DocumentTree {
  return treeOf(rkt, { kind: 'rencana-kerja', name: 'Rencana Kerja', isi: 'pelaksanaan' })
}

function treeOf(rkt: RktData, { kind, name, isi }: { kind: string; name: string; isi: Isi }): DocumentTree {
  const { office, tahun } = rkt
  const title = `${name} Tahun ${tahun}`
  return {
    kind,
    title: `${title} ${entityShortName(office)}`,
    subject: `${title} ${entityName(office)}`,
    language: 'id-ID',
    satker: { code: office.code, name: office.shortName },
    entitas: office.entitas,
    year: tahun,
    state: rkt.state,
    paper: rkt.paper,
    margins: PK_MARGINS,
    header: null,
    pageNumbers: true,
    createdAt: rkt.createdAt,
    blocks: [
      landscape(
        officeHead(office),
        heading({ id: kind, level: 1, text: title.toUpperCase(), continues: true }),
        ...decree(rkt),
        ...matrix(rkt, isi),
        ...signed(rkt, kind),
      ),
    ],
  }
}

function decree({ nomor, versi, alasan }: RktData): Block[] {
  const number = nomor === null ? [] : [paragraph(`Nomor ${nomor}`, { align: 'center' })]
  if (versi === 1) return number
  const why = alasan === null ? '' : ` Alasan perubahan: ${withoutStop(alasan)}.`
  return [...number, prose(`Rencana ini merupakan perubahan ke-${versi - 1}.${why}`)]
}

function matrix({ sasaran, tahun }: RktData, isi: Isi): Block[] {
  if (sasaran.length === 0) return [prose(noRktIndikator())]
  return [
    rktMatrix(sasaran, { tahun, isi }),
    // Stands on the page of the signatures, which so are never alone.
    paragraph(NOTES[isi], { style: 'small' }),
  ]
}

const NOTES: Record<Isi, string> = {
  anggaran:
    'Keluaran dan anggaran adalah baris DIPA yang membiayai langkah rencana aksi indikator itu; keluaran yang menunjang beberapa indikator disebut pada masing-masing. Tanda – berarti belum dicatat.',
  pelaksanaan:
    'Target pelaksanaan adalah langkah rencana aksi indikator itu yang dibiayai keluaran tersebut. Tanda – berarti belum dicatat.',
}

function signed({ office, tahun, tanggal, signer }: RktData, key: string): Block[] {
  if (tanggal === null) return signatureToDate({ key, office, tahun, signer })
  return signing({ key, office, date: tanggal, parties: [{ signer }] })
}

import type { RktData } from '../../data/rkt.ts'
import type { Block } from '../../tree/block.ts'
import type { DocumentTree } from '../../tree/document.ts'
import { paragraph, prose } from '../../tree/make-block.ts'
import { noRktIndikator } from '../support/missing.ts'
import { planTree } from '../support/plan-tree.ts'
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
  const title = `${name} Tahun ${rkt.tahun}`
  return planTree(rkt, {
    ...{ kind, state: rkt.state, title, id: kind },
    wide: [...decree(rkt), ...matrix(rkt, isi), ...signed(rkt, kind)],
  })
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

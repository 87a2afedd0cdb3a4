import type { Content } from '../../tree/make-inline.ts'
import { budgetShare, count, money } from '../support/figures.ts'
import { enumerate } from '../support/sentence.ts'
import type { Lkj } from './context.ts'
import { capaianFigure, isWhole, meanFigure } from './indicator-figures.ts'
import { stopsAt } from './measured-until.ts'

/** `3 (tiga) sasaran strategis dengan 6 (enam) indikator kinerja` */
export function sasaranAndIndikator(lkj: Lkj): Content[] {
  return [
    count(lkj.sasaran.length, 'jumlah:sasaran'),
    ' sasaran strategis dengan ',
    count(lkj.indikator.length, 'jumlah:indikator'),
    ' indikator kinerja',
  ]
}

/** The mean of the whole entity with its category; of a part of the indicators or their figures only how many they are. */
export function entityMean(lkj: Lkj): Content[] {
  const { data } = lkj
  const { capaian, filled, of, utuh = filled, kategori, rata = 'sasaran' } = data.entitas
  const things = rata === 'sasaran' ? 'sasaran strategis' : 'indikator kinerja'
  if (capaian === null) {
    return [`Rata-rata capaian ${things} belum dapat dihitung karena data realisasi belum lengkap.`]
  }
  const mean = meanFigure(capaian, `capaian:entitas:${data.tahun}`)
  const until = stopsAt(lkj.indikator.map((one) => one.indikator))
  if (until !== null && filled === of)
    return [`Sampai ${until} rata-rata capaian seluruh ${things} untuk sementara `, mean, '.']
  if (!isWhole(data.entitas)) {
    const [many, word] =
      filled < of
        ? [count(filled, 'jumlah:terukur'), 'terukur']
        : [count(utuh, 'jumlah:utuh'), 'lengkap angkanya']
    return [
      `Rata-rata capaian ${things} untuk sementara `,
      mean,
      ', dari ',
      many,
      ' dari ',
      count(of, 'jumlah:indikator'),
      ` indikator kinerja yang ${word}.`,
    ]
  }
  const category = kategori === null ? '' : `, yang termasuk kategori ${kategori.name}`
  return [`Rata-rata capaian seluruh ${things} adalah `, mean, `${category}.`]
}

/** How many indicators reached their target; which did not is said by `shortOfTarget`, once in a report. */
export function outcomeSentence(lkj: Lkj): Content[] {
  const reached = lkj.indikator.filter((one) => one.indikator.penilaian.hasil === 'tercapai')
  const short = lkj.indikator.filter((one) => one.indikator.penilaian.hasil === 'belum')
  const unknown = lkj.indikator.length - reached.length - short.length
  const until = stopsAt(lkj.indikator.map((one) => one.indikator))
  const [whole, from] =
    until === null ? ['Seluruh ', 'Dari '] : [`Sampai ${until} seluruh `, `Sampai ${until}, dari `]
  if (reached.length === lkj.indikator.length) {
    return [
      whole,
      count(reached.length, 'jumlah:indikator-tercapai'),
      ' indikator mencapai atau melampaui target.',
    ]
  }
  const parts: Content[] = []
  if (reached.length > 0)
    parts.push([
      count(reached.length, 'jumlah:indikator-tercapai'),
      ' indikator mencapai atau melampaui target',
    ])
  if (short.length > 0)
    parts.push([count(short.length, 'jumlah:indikator-belum'), ' indikator belum mencapai target'])
  if (unknown > 0)
    parts.push([count(unknown, 'jumlah:indikator-kosong'), ' indikator belum dapat dihitung capaiannya'])
  const all = count(lkj.indikator.length, 'jumlah:indikator')
  return [from, all, ' indikator kinerja, ', ...enumerate(parts), '.']
}

/** The indicators that did not reach their target, by name. */
export function shortOfTarget({ indikator: all, data }: Lkj): Content[] {
  const short = all.filter((one) => one.indikator.penilaian.hasil === 'belum')
  if (short.length === 0) return []
  const names = short.map(
    ({ indikator }): Content => [`${indikator.uraian} (`, capaianFigure(indikator, data.tahun), ')'],
  )
  return [' Indikator yang belum mencapai target adalah ', ...enumerate(names), '.']
}

/** Pagu, realisasi, share and rest of the whole budget. */
export function budgetSentence({ budget, shortName, data }: Lkj): Content[] {
  if (budget === null) return [`Data anggaran tahun ${data.tahun} belum tersedia.`]
  const of = `jumlah:rev${budget.revisi}`
  const { pagu, realisasi, sisa, persen } = budget.total
  const managed = [
    `Untuk melaksanakan program dan kegiatan tahun ${data.tahun}, ${shortName} mengelola anggaran sebesar `,
    money(pagu, `pagu:${of}`),
  ]
  if (realisasi === null || sisa === null) return [...managed, '. Realisasinya belum dimasukkan.']
  return [
    ...managed,
    ' dengan realisasi sebesar ',
    money(realisasi, `realisasi:${of}`),
    ...(persen === null ? [] : [' atau ', budgetShare(persen, `serapan:${of}`)]),
    sisa < 0n ? ', sehingga realisasi melampaui pagu sebesar ' : ', sehingga tersisa ',
    money(sisa < 0n ? -sisa : sisa, `sisa:${of}`),
    '.',
  ]
}

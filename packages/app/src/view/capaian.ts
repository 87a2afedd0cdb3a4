import {
  CAPAIAN_REASONS,
  type Capaian,
  classify,
  classifyMean,
  type Decimal,
  formatPercent,
  type Kategori,
  type Scale,
  type StandingMean,
  type Trace,
  type Warna,
} from '@akuntabel/domain'

/** The colour of a figure is that of its class in the scale; `belum` where there is none. */
export type CapaianState = Warna | 'belum'

export type KategoriView = Kategori
export type TraceView = Trace

/** Without the way it was counted, where nobody can ask for it. */
export interface CapaianFigureView {
  raw: string | null
  capped: string | null
  /** `96,25%` or `Belum dapat dihitung`. */
  text: string
  cappedText: string
  /** Why there is no figure, one sentence. */
  reason: string | null
  kategori: KategoriView | null
  state: CapaianState
}

export interface CapaianView extends CapaianFigureView {
  trace: TraceView
}

export interface MeanView {
  value: string | null
  text: string
  filled: number
  of: number
  /** `Sementara, 5 dari 6 indikator terukur`. */
  note: string
  /** Null where not every indicator counted with all its figures. */
  kategori: KategoriView | null
  state: CapaianState
}

export function capaianView(capaian: Capaian, scale: Scale): CapaianView {
  return { ...capaianFigure(capaian, scale), trace: capaian.trace }
}

export function capaianFigure({ raw, capped, reason }: Capaian, scale: Scale): CapaianFigureView {
  const kategori = capped === null ? null : classify(scale, capped)
  return {
    raw: raw === null ? null : raw.toString(),
    capped: capped === null ? null : capped.toString(),
    text: percentText(raw),
    cappedText: percentText(capped),
    reason: reason === null ? null : CAPAIAN_REASONS[reason],
    kategori,
    state: kategori?.warna ?? 'belum',
  }
}

export function meanView(mean: StandingMean, scale: Scale): MeanView {
  const kategori = classifyMean(scale, mean)
  return {
    value: mean.value === null ? null : mean.value.toString(),
    text: percentText(mean.value),
    filled: mean.filled,
    of: mean.of,
    note: meanNote(mean),
    kategori,
    state: kategori?.warna ?? 'belum',
  }
}

/** A mean of some, or of some of their figures, says so; it is not yet the year's. */
function meanNote({ filled, of, whole }: StandingMean): string {
  if (filled === 0) return `0 dari ${of} indikator terukur`
  if (filled < of) return `Sementara, ${filled} dari ${of} indikator terukur`
  if (whole === of) return of === 1 ? 'Indikatornya sudah terisi' : `Semua ${of} indikator terisi`
  return `Sementara, ${whole} dari ${of} indikator lengkap angka triwulannya`
}

function percentText(value: Decimal | null): string {
  return value === null ? 'Belum dapat dihitung' : formatPercent(value)
}

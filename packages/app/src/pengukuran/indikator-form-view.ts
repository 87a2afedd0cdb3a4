import type { CardRow } from '@akuntabel/domain'
import type { Entitas, PengukuranState, Triwulan } from '@akuntabel/store'
import type { BerkasLainView } from '../bukti/berkas-lain.ts'
import type { DrafView } from '../draf/draf-view.ts'
import type { GrafikView } from '../grafik/grafik.ts'
import type { LawView } from '../kebijakan/law-view.ts'
import type { Allow } from '../permission/actor.ts'
import type { TindakLanjutView } from '../tindak-lanjut/tindak-lanjut-view.ts'
import type { CapaianView } from '../view/capaian.ts'
import type { ChangeView } from '../view/change.ts'
import type { FigureView, ValueKindView } from '../view/figure.ts'
import type { YearView } from '../view/year.ts'
import type { WindowView } from '../year/window.ts'
import type { BuktiView } from './bukti-view.ts'
import type { GridQuarterView } from './grid-view.ts'
import type { KeadaanView } from './keadaan-nilai.ts'
import type { AsalView, HitunganView, RumusNilaiView } from './komponen-view.ts'
import type { GapPartView } from './missing.ts'
import type { Neighbours } from './neighbours.ts'
import type { TanyaView } from './tanya-angka.ts'
import type { Texts } from './value-fields.ts'

/** The year up to now. */
export interface KonsolidasiView {
  figure: FigureView
  capaian: CapaianView
  notes: string[]
  /** How the components make it. */
  hitungan: HitunganView | null
}

/** The page of one indicator and quarter. */
export interface IndikatorFormView extends Neighbours {
  entitas: Entitas
  tahun: number
  triwulan: Triwulan
  indikatorId: string
  kode: string
  name: string
  sasaran: string
  /** How it is counted, and the rest of what its card says. */
  kartu: { utama: CardRow[]; rinci: CardRow[] }
  buktiDiminta: string | null
  /** Files of the office that are no evidence here yet, the newest first. */
  berkasLain: BerkasLainView[]
  satuan: string
  kind: ValueKindView
  window: WindowView
  state: PengukuranState
  stateLabel: string
  alasanKembali: string | null
  /** What who gave the quarter back noted of this indicator. */
  catatanKembali: string | null
  targetTahun: FigureView
  rentang: string | null
  /** This quarter's. */
  target: FigureView
  realisasi: FigureView
  capaian: CapaianView
  konsolidasi: KonsolidasiView
  /** Null where its figure is typed. */
  rumus: RumusNilaiView | null
  hitungan: HitunganView | null
  asal: AsalView
  /** 0 where nothing was saved yet; sent back with the form. */
  version: number
  sampel: boolean
  keadaan: KeadaanView
  /** What this quarter lacks before it is handed in. */
  kurang: GapPartView[]
  teks: Texts
  bukti: BuktiView[]
  /** Plans of follow-up of this value, and who can be asked to carry one out. */
  tindakLanjut: TindakLanjutView[]
  orang: { value: string; label: string }[]
  quarters: GridQuarterView[]
  years: YearView[]
  /** What the figures of this and the other years stand on. */
  laws: LawView[]
  /** Null where hardly anything was measured. */
  grafik: { triwulan: GrafikView | null; tahun: GrafikView | null }
  draf: DrafView
  /** Its figure is asked back; null where it lies where it usually does. */
  tanya: TanyaView | null
  history: ChangeView[]
  may: { fill: Allow; upload: Allow }
}

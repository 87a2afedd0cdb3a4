import { DOKUMEN_STATES, formatDate, lastDayOfQuarter } from '@akuntabel/domain'
import {
  type DokumenBerkas,
  type DokumenHead,
  listDokumen,
  listDokumenBerkasOf,
  listPublikasi,
  type Publikasi,
} from '@akuntabel/store'
import { entitasTahun } from '../input/schemas.ts'
import { loadUnit } from '../office/office.ts'
import { type Allow, allow, can } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { isSealed, mustBeRead } from './is-sealed.ts'
import type { JenisDokumen, VersiDokumen } from './jenis.ts'
import { DOKUMEN, FORMATS, TAHAP, TAHAP_OF, type Tahap } from './nama.ts'
import { DOKUMEN_NAMES, jenisDokumen } from './registry.ts'

export interface DokumenListView {
  jenis: { jenis: string; tahap: Tahap; nama: string; beku: string; items: DokumenItem[] }[]
  /** Parts of the year; those in which something is to be done now come first and are shown whole. */
  tahap: { tahap: Tahap; nama: string; perlu: boolean }[]
  may: { publish: Allow }
}

export interface DokumenItem {
  judul: string
  id: string | null
  /** Of an earlier version of what is made once a year. */
  revisi: number | null
  state: string
  stateLabel: string
  nomor: string | null
  tanggalText: string | null
  penandaTangan: string[]
  bentuk: DokumenBerkas['format'][]
  /** Of what is sealed: its own id, and where it was published. */
  dokumenId: string | null
  publikasi: { tanggalText: string; alamat: string }[]
  /** It is of a kind that people must be able to read (PermenPANRB 53/2014), and nobody recorded where they can. */
  belumDipublikasikan: boolean
  /** Of what is sealed: the fingerprint of the file of data, which names every other. */
  sidik: string | null
}

/** Every document of an entity and year, by the registrations of their kinds: sealed ones as they are kept, the rest as drafts. */
export const listDocuments = defineUseCase({
  name: 'list-documents',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: entitasTahun,
  async run({ tx, unit, actor, services }, { entitas, tahun }): Promise<DokumenListView> {
    const heads = (await listDokumen(tx, { unit, tahun })).filter((head) => head.entitas === entitas)
    const files = Map.groupBy(
      await listDokumenBerkasOf(tx, { unit, entitas, tahun }),
      (file) => file.dokumen_id,
    )
    const published = Map.groupBy(await listPublikasi(tx, { unit, entitas, tahun }), (row) => row.dokumen_id)
    const jenis: DokumenListView['jenis'] = []
    for (const kind of DOKUMEN_NAMES.map(jenisDokumen)) {
      if (!can(actor, kind.izin.baca)) continue
      const own = heads.filter((head) => head.jenis === kind.jenis)
      const key = { unit, entitas, tahun }
      const versi = kind.versi
        ? await kind.versi(tx, key)
        : own.length === 0 && (await kind.ada?.(tx, key)) === false
          ? []
          : onceAYear(kind, own)
      const items = versi.map((one) => itemOf(one, headOf(one, own), { files, published, kind }))
      jenis.push({
        jenis: kind.jenis,
        tahap: TAHAP_OF[kind.jenis],
        nama: DOKUMEN[kind.jenis],
        beku: kind.beku,
        items,
      })
    }
    const today = services.clock.today((await loadUnit(tx, unit)).timezone)
    return {
      jenis,
      tahap: stagesOf(jenis, { tahun, today }),
      may: { publish: allow(actor, 'publikasi.catat') },
    }
  },
})

function stagesOf(
  jenis: DokumenListView['jenis'],
  { tahun, today }: { tahun: number; today: string },
): DokumenListView['tahap'] {
  const present = stageOn(today, tahun)
  const unread = new Set(
    jenis.filter(({ items }) => items.some((item) => item.belumDipublikasikan)).map(({ tahap }) => tahap),
  )
  const stages = (Object.keys(TAHAP) as Tahap[])
    .filter((tahap) => jenis.some((kind) => kind.tahap === tahap))
    .map((tahap) => ({ tahap, nama: TAHAP[tahap], perlu: tahap === present || unread.has(tahap) }))
  return stages.toSorted((a, b) => Number(b.perlu) - Number(a.perlu))
}

/** What a year is busy with: its plan until the first quarter ends, its report once it is over. */
function stageOn(today: string, tahun: number): Tahap {
  if (today > lastDayOfQuarter(tahun, 4)) return 'laporan'
  return today > lastDayOfQuarter(tahun, 1) ? 'pelaksanaan' : 'rencana'
}

/** Newest first; a draft where nothing was begun. */
function onceAYear(kind: JenisDokumen, heads: readonly DokumenHead[]): VersiDokumen[] {
  const nama = DOKUMEN[kind.jenis]
  if (heads.length === 0) return [{ judul: nama, ...DRAFT }]
  return heads.map(({ revisi, state, nomor, tanggal }, at) => ({
    judul: revisi === 0 ? nama : `${nama}, koreksi ke-${revisi}`,
    ...(at === 0 ? {} : { revisi }),
    ...{ state, stateLabel: DOKUMEN_STATES[state], nomor, tanggal },
  }))
}

const DRAFT = { state: 'draf', stateLabel: DOKUMEN_STATES.draf, nomor: null, tanggal: null } as const

function headOf(
  { subjek = '', revisi }: VersiDokumen,
  heads: readonly DokumenHead[],
): DokumenHead | undefined {
  return heads.find((head) => head.subjek === subjek && (revisi === undefined || head.revisi === revisi))
}

interface Found {
  files: ReadonlyMap<string, DokumenBerkas[]>
  published: ReadonlyMap<string, Publikasi[]>
  kind: JenisDokumen
}

function itemOf(
  { judul, subjek, revisi, state, stateLabel, nomor, tanggal }: VersiDokumen,
  head: DokumenHead | undefined,
  { files, published, kind }: Found,
): DokumenItem {
  const sealed = head !== undefined && isSealed(head.state) ? head : null
  const publikasi = ((sealed && published.get(sealed.id)) ?? []).map((row) => ({
    ...{ tanggalText: formatDate(row.tanggal), alamat: row.alamat },
  }))
  return {
    judul,
    id: subjek?.split('/')[1] ?? null,
    revisi: revisi ?? null,
    ...{ state, stateLabel, nomor },
    tanggalText: tanggal === null ? null : formatDate(tanggal),
    penandaTangan: sealed?.penanda_tangan?.map(({ jabatan, nama }) => `${nama}, ${jabatan}`) ?? [],
    dokumenId: sealed?.id ?? null,
    publikasi,
    belumDipublikasikan: sealed !== null && mustBeRead(kind.jenis) && publikasi.length === 0,
    bentuk: (sealed && kept(files.get(sealed.id))) ?? [...FORMATS],
    sidik: sealed?.hash ?? null,
  }
}

/** Forms of a sealed document, in the order in which every document offers them. */
function kept(files: readonly DokumenBerkas[] | undefined): DokumenItem['bentuk'] | null {
  if (files === undefined) return null
  return ([...FORMATS, 'pindaian'] as const).filter((format) => files.some((file) => file.format === format))
}

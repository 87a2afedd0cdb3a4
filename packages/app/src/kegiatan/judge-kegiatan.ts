import { andOf, type CardChange, canMove, KEGIATAN_STATES } from '@akuntabel/domain'
import { activePeranOfUnit, type PkPeriod, type Reader } from '@akuntabel/store'
import type { Person } from '../auth/person.ts'
import type { Actor } from '../permission/actor.ts'
import type { TabelRow } from '../tabel/tabel.ts'
import { workersOf } from '../tindak-lanjut/workers-of.ts'
import {
  isiCells,
  type KegiatanIsiFile,
  type Log,
  type Logged,
  linkText,
  loggedIsi,
} from './kegiatan-file.ts'
import { type Link, linksFor } from './kegiatan-links.ts'
import { KEGIATAN_HEADS } from './kegiatan-tabel.ts'
import { ownKegiatan } from './load-kegiatan.ts'
import { linesOf, partOf, type ReadAsk, readLogged } from './read-logged.ts'

/** A row of a file beside what is saved of it. */
export interface JudgedKegiatan {
  at: number
  nama: string
  state: 'baru' | 'berubah' | 'sama'
  changes: CardChange[]
  /** Null: it is new. */
  saved: Logged | null
  isi: KegiatanIsiFile
  /** What it serves besides what it does already. */
  links: Link[]
}

export interface FileError {
  at: number
  field: string
  sentence: string
}

interface Judging {
  log: Log
  period: PkPeriod
  today: string
  persons: Person[]
  actor: Actor
}

/** What the rows of a file would make of the log: one is known by its name, its planned days and its part of the office. */
export async function judgeKegiatan(
  tx: Reader,
  rows: readonly TabelRow[],
  { log, period, today, persons, actor }: Judging,
): Promise<{ judged: JudgedKegiatan[]; errors: FileError[] }> {
  const people = workersOf(persons, await activePeranOfUnit(tx, period.unit))
  const ask: ReadAsk = { tahun: period.tahun, today, rencana: log.rencana, people }
  const known = new Map(log.logged.map((one) => [keyOf(loggedIsi(one)), one]))
  const seen = new Map<string, number>()
  const errors: FileError[] = []
  const judged = rows.flatMap((cells, at): JudgedKegiatan[] => {
    const say = (field: string, sentence: string) => errors.push({ at, field, sentence })
    // Read once without what is saved, to know of which it speaks.
    const named = readLogged(identity(cells), null, { ask, say: () => {} })
    const key = named === null ? null : keyOf(named)
    const saved = key === null ? null : (known.get(key) ?? null)
    const isi = readLogged(cells, saved, { ask, say })
    // Judged also where another cell is wrong, so that who mends the file hears of all of them at once.
    const links = newLinks(cells.untuk ?? '', {
      isi,
      saved: key === null ? undefined : saved,
      log,
      period,
      actor,
      say,
    })
    if (isi === null || key === null) return []
    const earlier = seen.get(key)
    seen.set(key, at)
    if (earlier !== undefined) say('nama', `Kegiatan ini sudah ada di baris ${earlier + 1}.`)
    if (saved !== null && !stays(saved, isi) && !canMove('kegiatan', saved.row.state, isi.state))
      say('keadaan', `Kegiatan ini sudah ${KEGIATAN_STATES[saved.row.state].toLowerCase()}.`)
    const changes = [...changesOf(saved, isi, log), ...(links.length === 0 ? [] : [linkChange(links)])]
    const state = saved === null ? 'baru' : changes.length === 0 ? 'sama' : 'berubah'
    const { why } = ownKegiatan(actor, isi)
    if (state !== 'sama' && why !== null) say('nama', why)
    return [{ at, nama: isi.nama, state, changes, saved, isi, links }]
  })
  return { judged, errors }

  function identity({
    nama = '',
    jenis = '',
    rencana_mulai = '',
    rencana_selesai = '',
    subbagian = '',
  }: TabelRow) {
    const part = subbagian === '' || partOf(subbagian, ask) === undefined ? '' : subbagian
    return { nama, jenis, rencana_mulai, rencana_selesai, subbagian: part }
  }
}

function keyOf({ nama, rencana_mulai, rencana_selesai, subbagian_id }: KegiatanIsiFile): string {
  return JSON.stringify([nama, rencana_mulai, rencana_selesai, subbagian_id])
}

function stays({ row }: Logged, { state }: KegiatanIsiFile): boolean {
  return row.state === state
}

function changesOf(saved: Logged | null, isi: KegiatanIsiFile, log: Log): CardChange[] {
  if (saved === null) return []
  const before = isiCells(loggedIsi(saved), log)
  return Object.entries(isiCells(isi, log)).flatMap(([key, to]) => {
    const from = before[key] ?? ''
    return from === to ? [] : [{ key, label: KEGIATAN_HEADS[key] ?? key, from: from || null, to: to || null }]
  })
}

function linkChange(links: readonly Link[]): CardChange {
  const to = links.map(({ label }) => label).join('; ')
  return { key: 'untuk', label: KEGIATAN_HEADS.untuk ?? 'untuk', from: null, to }
}

interface Linking extends Pick<Judging, 'log' | 'period' | 'actor'> {
  /** Null: its days cannot be read, and may be any of the year. */
  isi: KegiatanIsiFile | null
  /** Undefined: nobody knows whether it is there already, and what it serves. */
  saved: Logged | null | undefined
  say(field: string, sentence: string): void
}

function newLinks(typed: string, { isi, saved, log, period, actor, say }: Linking): Link[] {
  const has = new Set(saved?.untuk.map((link) => plain(linkText(link, log) ?? '')))
  const wanted = new Set(
    linesOf(typed)
      .map(plain)
      .filter((line) => !has.has(line)),
  )
  if (wanted.size === 0) return []
  const { tahun } = period
  const there = linksFor({ ...(isi ?? anyDayOf(tahun)), tahun }, log, actor)
  const byText = new Map(there.map((link) => [plain(linkText(link.row, log) ?? ''), link]))
  const unknown = [...wanted].filter((line) => !byText.has(line))
  const links = [...wanted].flatMap((line) => byText.get(line) ?? [])
  const refused = saved === undefined ? [] : links.flatMap(({ may }) => may.why ?? [])
  // One cell of several lines: one sentence says all that is wrong in it.
  const said = [...(unknown.length === 0 ? [] : [unknownLinks(unknown)]), ...new Set(refused)]
  if (said.length > 0) say('untuk', said.join(' '))
  return links
}

function anyDayOf(tahun: number) {
  return {
    ...{ mulai: null, selesai: null },
    rencana_mulai: `${tahun}-01-01`,
    rencana_selesai: `${tahun}-12-31`,
  }
}

/** However it was spaced and written. */
function plain(line: string): string {
  return line
    .split('|')
    .map((part) => part.trim().replace(/\s+/g, ' ').toLowerCase())
    .join(' | ')
}

function unknownLinks(lines: readonly string[]): string {
  return `${andOf(lines.map((line) => `“${line}”`))} tidak ada tahun ini. Tulis kode indikator, kode keluaran anggaran, atau langkah yang direncanakan pada bulan kegiatannya: kode indikator | bulan | langkah.`
}

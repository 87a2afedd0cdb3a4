import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type CheckedFiles, type PrintOptions, printCommented, printReport } from '@akuntabel/app/periksa'
import type { ReportFormat } from '@akuntabel/app/report-formats'
import type { Io } from '../io.ts'

interface Output extends PrintOptions {
  format: ReportFormat
  keluaran: string | undefined
}

/** Prints the report or writes it; a sentence when it cannot be written. */
export async function writeReport(checked: CheckedFiles, { format, keluaran, ...print }: Output, io: Io) {
  if (format === 'docx') return writeWord(checked, keluaran ?? '', io)
  const colour = keluaran === undefined && print.colour === true
  const text = printReport(checked, format, { ...print, colour })
  if (keluaran === undefined) {
    io.out(text.trimEnd())
    return null
  }
  return write(keluaran, Buffer.from(text, 'utf8'), io)
}

/** One file gets the name that was asked for; several go into that folder. */
async function writeWord(checked: CheckedFiles, keluaran: string, io: Io): Promise<string | null> {
  const files = await printCommented(checked)
  if (files.length === 1 && files[0] && !/[\\/]$/.test(keluaran)) return write(keluaran, files[0].bytes, io)
  const seen = new Map<string, number>()
  for (const { name, bytes } of files) {
    const again = seen.get(name) ?? 0
    seen.set(name, again + 1)
    const own = again === 0 ? name : name.replace(/\.docx$/, `-${again + 1}.docx`)
    await mkdir(keluaran, { recursive: true }).catch(() => undefined)
    const refused = await write(join(keluaran, own), bytes, io)
    if (refused !== null) return refused
  }
  return null
}

async function write(file: string, bytes: Uint8Array, io: Io): Promise<string | null> {
  try {
    await writeFile(file, bytes)
  } catch {
    return `Berkas ${resolve(file)} tidak dapat ditulis. Periksa folder dan haknya.`
  }
  io.out(resolve(file))
  return null
}

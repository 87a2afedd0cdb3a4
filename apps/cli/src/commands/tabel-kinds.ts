import type { Actor, App } from '@akuntabel/app'

type Program = typeof import('@akuntabel/app')

interface Read {
  rows: { state: string }[]
  removed: string[]
  errors: Record<string, string>
}

/** A kind of table as the command line takes it in and gives it out. */
export interface TabelKind {
  title: string
  /** What the file would make of what is saved; `save` does it. */
  read(at: TabelCall, isi: Uint8Array): Promise<Read & { save(): Promise<unknown> }>
  write(at: TabelCall, format: string): Promise<Uint8Array>
}

export interface TabelCall {
  app: App
  program: Program
  actor: Actor
  tahun: number
}

export const TABEL_KINDS: Record<'dasar-hukum' | 'dipa' | 'renstra', TabelKind> = {
  'dasar-hukum': {
    title: 'peraturan catatan kantor',
    async read({ app, program, actor }, isi) {
      const preview = await app.run(program.previewDasarHukum, actor, { isi })
      return {
        ...preview,
        save: () => app.run(program.saveDasarHukum, actor, { baris: preview.rows }),
      }
    },
    write: async ({ app, program, actor }, format) =>
      (await app.run(program.exportDasarHukum, actor, { format })).bytes,
  },
  dipa: {
    title: 'DIPA satu tahun',
    async read({ app, program, actor, tahun }, isi) {
      const preview = await app.run(program.previewDipa, actor, { tahun, isi })
      return { ...preview, save: () => app.run(program.saveDipa, actor, { tahun, baris: preview.rows }) }
    },
    write: async ({ app, program, actor, tahun }, format) =>
      (await app.run(program.exportDipa, actor, { tahun, format })).bytes,
  },
  renstra: {
    title: 'Renstra periode yang memuat tahun itu',
    async read({ app, program, actor, tahun }, isi) {
      const preview = await app.run(program.previewRenstra, actor, { tahun, isi })
      // A file holds the rows; what stands above them stays as it is.
      const { nomor, tanggal, visi, misi } = await app.run(program.readRenstraDraf, actor, { tahun })
      const plan = { tahun, nomor, tanggal, visi, misi, baris: preview.rows }
      return { ...preview, save: () => app.run(program.saveRenstra, actor, plan) }
    },
    write: async ({ app, program, actor, tahun }, format) =>
      (await app.run(program.exportRenstra, actor, { tahun, format })).bytes,
  },
}

import type { Page } from 'playwright-core'
import { at, indikatorLinks } from '../support/sample-office.ts'

/** A form filled badly: what is typed, where the sentence must stand, and what it says. */
export interface RefusedForm {
  form: string
  who: string
  path: string
  /** By selector, in the order of typing. */
  fill: Record<string, string>
  button: string | RegExp
  /** The field whose sentence it is. */
  beside: string
  says: RegExp
}

const KASUBBAG = 'Kasubbag Perencanaan'
const REASON = 'Alasan yang cukup panjang.'

/** Everything the Kasubbag can fill badly; `draft` is a draft of a Perjanjian Kinerja. */
export async function refusedForms(page: Page, draft: string): Promise<RefusedForm[]> {
  const html = async (path: string) => (await page.request.get(path)).text()
  const [first] = indikatorLinks(await html(at('pengukuran?tw=4')))
  const bukti = /\/k\/[\w/]+\/bukti\/[0-9a-f-]{36}/.exec(await html(at(`pengukuran/3/${first?.id}`)))?.[0]
  const agreements = (await html(at('perjanjian'))).matchAll(/perjanjian\/([0-9a-f-]{36})"/g)
  const other = [...agreements].map(([, id = '']) => id).find((id) => !draft.endsWith(id))
  const signed = draft.replace(/[^/]+$/, other ?? '')
  const mine = (form: Omit<RefusedForm, 'who'>): RefusedForm => ({ who: KASUBBAG, ...form })
  return [
    mine({
      form: 'one figure',
      path: at(`pengukuran/4/${first?.id}`),
      fill: {
        '#realisasi': 'sembilan',
        '#penyebab': 'Sebab yang sudah ditulis.',
        '#solusi': 'Baris 1\nBaris 2',
      },
      button: 'Simpan',
      beside: '#realisasi',
      says: /\S/,
    }),
    mine({
      form: 'the quarter grid',
      path: at('pengukuran?tw=4'),
      fill: { [`[name="isi.${first?.id}.realisasi"]`]: 'sembilan' },
      button: 'Simpan lembar',
      beside: `[name="isi.${first?.id}.realisasi"]`,
      says: /\S/,
    }),
    mine({
      form: 'a kegiatan',
      path: at('kegiatan'),
      fill: { '#nama': 'Sosialisasi di SMA', '#mulai': 'besok' },
      button: 'Catat kegiatan',
      beside: '#mulai',
      says: /^Tulis tanggal yang benar/,
    }),
    mine({
      form: 'returning a quarter',
      path: at('pengukuran/4/kembalikan'),
      fill: { '#alasan': 'ya' },
      button: 'Kembalikan dengan alasan ini',
      beside: '#alasan',
      says: /paling sedikit lima huruf/,
    }),
    mine({
      form: 'an exception',
      path: at('pengukuran/2/pengecualian', { tahun: 2021 }),
      fill: { '#alasan': REASON, '#sampai': '2020-01-01' },
      button: 'Buka pengecualian',
      beside: '#sampai',
      says: /hari ini atau sesudahnya/,
    }),
    mine({
      form: 'taking back evidence',
      path: `${bukti}/tarik`,
      fill: { '#alasan': 'ya' },
      button: 'Tarik bukti ini',
      beside: '#alasan',
      says: /paling sedikit lima huruf/,
    }),
    mine({
      form: 'monthly spending',
      path: at('anggaran/realisasi?bulan=11'),
      fill: {
        '[name^="isi."][name$=".jumlah"] >> nth=0': 'seratus juta',
        '[name^="isi."][name$=".jumlah"] >> nth=1': '1.000.000',
      },
      button: /^Simpan realisasi/,
      beside: '[name^="isi."][name$=".jumlah"] >> nth=0',
      says: /\S/,
    }),
    mine({
      form: 'the texts of the report',
      path: at('laporan'),
      fill: { '#tulisan textarea >> nth=0': 'Panjang sekali. '.repeat(3200) },
      button: /^Simpan/,
      beside: '#tulisan textarea >> nth=0',
      says: /Paling banyak 50\.000 huruf/,
    }),
    mine({
      form: 'targets of an agreement',
      path: draft,
      fill: {
        '[name^="isi.indikator/"] >> nth=0': 'banyak',
        '[name^="isi.triwulan/"] >> nth=0': '20',
        '[name^="isi.program/"][name$=".pagu"] >> nth=0': 'sedikit',
      },
      button: 'Simpan draf',
      beside: '[name^="isi.indikator/"] >> nth=0',
      says: /\S/,
    }),
    mine({
      form: 'a programme of an agreement',
      path: draft,
      fill: { '[name^="isi.program/"][name$=".pagu"] >> nth=0': 'banyak' },
      button: 'Simpan draf',
      beside: '[name^="isi.program/"][name$=".pagu"] >> nth=0',
      says: /\S/,
    }),
    mine({
      form: 'a new sasaran of an agreement',
      path: draft,
      fill: { '[name="isi.sasaran-baru.uraian"]': 'x'.repeat(501) },
      button: 'Simpan draf',
      beside: '[name="isi.sasaran-baru.uraian"]',
      says: /Paling banyak 500 huruf/,
    }),
    mine({
      form: 'a sasaran of an agreement',
      path: draft,
      fill: { '[name^="isi.sasaran/"] >> nth=0': 'x'.repeat(501) },
      button: 'Simpan draf',
      beside: '[name^="isi.sasaran/"] >> nth=0',
      says: /Paling banyak 500 huruf/,
    }),
    mine({
      form: 'a revision of an agreement',
      path: `${signed}/revisi`,
      fill: { '#alasan': 'ya' },
      button: 'Buat draf revisi',
      beside: '#alasan',
      says: /paling sedikit lima huruf/,
    }),
    {
      form: 'a final report',
      who: 'Sekretaris',
      path: at('laporan/final', { tahun: 2021 }),
      fill: { '#tanggal': '2099-01-01', '#nomor': '12/LKJ/2022' },
      button: 'Finalkan laporan ini',
      beside: '#tanggal',
      says: /tidak boleh lewat hari ini/,
    },
    {
      form: 'a report given back',
      who: 'Sekretaris',
      path: at('laporan/kembalikan', { tahun: 2021 }),
      fill: { '#alasan': 'ya' },
      button: 'Kembalikan dengan alasan ini',
      beside: '#alasan',
      says: /paling sedikit lima huruf/,
    },
    {
      form: 'a new person without roles',
      who: 'Admin Satker',
      path: at('orang'),
      fill: { '#name': 'Orang Baru', '#email': 'orang@baru.example' },
      button: 'Buat tautan undangan',
      beside: '[name=roles] >> nth=-1',
      says: /paling sedikit satu peran/,
    },
    {
      form: 'a new person with a bad address',
      who: 'Admin Satker',
      path: at('orang'),
      fill: { '#name': 'Orang Baru', '#email': 'bukan-alamat' },
      button: 'Buat tautan undangan',
      beside: '#email',
      says: /alamat email yang benar/,
    },
    {
      form: 'a law from an impossible year',
      who: 'Admin Satker',
      path: at('kebijakan'),
      fill: { '#mulaiTahun': '1999' },
      button: 'Lihat yang berubah',
      beside: '#mulaiTahun',
      says: /Tahun paling awal 2010/,
    },
    {
      form: 'a short new password',
      who: 'Admin Satker',
      path: '/akun',
      fill: { '#lama': 'akuntabel-contoh', '#baru': 'pendek' },
      button: 'Ganti kata sandi',
      beside: '#baru',
      says: /paling sedikit 10/,
    },
    {
      form: 'a wrong old password',
      who: 'Admin Satker',
      path: '/akun',
      fill: { '#lama': 'bukan-sandinya', '#baru': 'cukup-panjang-sekali' },
      button: 'Ganti kata sandi',
      beside: '#lama',
      says: /tidak cocok/,
    },
  ]
}

/** Before sign-in. */
export const NEWCOMER_FORMS: Omit<RefusedForm, 'who'>[] = [
  {
    form: 'an own office without its name',
    path: '/mulai/kantor',
    fill: {
      '#place': 'Pacitan',
      '#ketuaNama': 'Ketua Kami',
      '#adminName': 'Admin',
      '#adminEmail': 'a@b.example',
    },
    button: 'Buat kantor ini',
    beside: '#unit',
    says: /Pilih kantor/,
  },
  {
    form: 'an own office with a bad NIP',
    path: '/mulai/kantor',
    fill: {
      '#unit': 'KPU Kabupaten Pacitan',
      '#ketuaNama': 'Ketua Kami',
      '#sekretarisNama': 'Sekretaris Kami',
      '#sekretarisNip': '123',
      '#adminName': 'Admin',
      '#adminEmail': 'a@b.example',
      '#adminPassword': 'cukup-panjang-sekali',
    },
    button: 'Buat kantor ini',
    beside: '#sekretarisNip',
    says: /\S/,
  },
]

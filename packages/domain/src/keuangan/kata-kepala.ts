/** Words of heads, the likeliest first; small letters and digits only. */
export const KATA_KEPALA = {
  kode: ['kode coa', 'coa', 'kode anggaran', 'kode mak', 'kode'],
  kegiatan: ['kode kegiatan', 'kdgiat', 'kd giat', 'kegiatan'],
  kro: ['kode output', 'kode kro', 'kdoutput', 'kro', 'output'],
  ro: ['kode suboutput', 'kode sub output', 'kode ro', 'kdsoutput', 'ro', 'suboutput', 'rincian output'],
  komponen: ['kode komponen', 'kdkmpnen', 'komponen'],
  subkomponen: ['kode subkomponen', 'kode sub komponen', 'kdskmpnen', 'subkomponen', 'sub komponen'],
  akun: ['kode akun', 'kdakun', 'akun'],
  item: ['nomor item', 'no item', 'noitem'],
  uraian: ['uraian', 'uraian item', 'nama', 'keterangan'],
  realisasi: [
    ...['realisasi s d periode', 'realisasi sd periode', 'total realisasi', 'jumlah realisasi', 'realisasi'],
    ...['nilai rupiah', 'nilai sp2d', 'jumlah sp2d', 's d periode'],
  ],
  bulan: ['tgl sp2d', 'tanggal sp2d', 'tanggal', 'bulan'],
  pagu: ['pagu revisi', 'pagu', 'jumlah pagu', 'total'],
  sumber: ['sumber dana', 'kdsdana', 'sdana'],
  satker: ['kdsatker', 'kode satker', 'kd satker', 'satker'],
}

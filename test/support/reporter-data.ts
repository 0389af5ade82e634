/** What is known of the reporter of a trial, and stands nowhere else. */
export const reporterData = {
  name: 'Ni Wayan Pelaporkhas',
  nik: '5171991507851234',
  phone: '+6281355512345',
  address: 'Jl. Alamatkhas No. 7',
  email: 'pelaporkhas@warga.example',
};

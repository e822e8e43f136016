/** The style sheet of the human page: type, colours and rules of the product's look, without files to fetch. */

export const style = `
:root{--ink:#10242b;--paper:#fbfbf9;--line:#e2e6e3;--petrol:#0f5f6a;--muted:#455a5e;--tint:#eef2f0}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:400 16px/1.55 'Golos Text',system-ui,sans-serif;font-variant-numeric:tabular-nums lining-nums}
.page{max-width:1120px;margin:0 auto;padding:28px 20px 80px}
a{color:var(--petrol);text-underline-offset:.18em}
a:focus-visible,summary:focus-visible{outline:3px solid var(--petrol);outline-offset:2px;border-radius:4px}
header{display:flex;flex-wrap:wrap;gap:8px 24px;justify-content:space-between;align-items:baseline;border-bottom:1px solid var(--line);padding-bottom:14px}
header p{margin:0}
h1{font-size:40px;font-weight:650;line-height:1.15;margin:36px 0 12px;letter-spacing:-.01em;text-wrap:balance}
h2{font-size:28px;font-weight:650;line-height:1.2;margin:64px 0 8px}
h3{font-size:20px;font-weight:550;line-height:1.3;margin:0}
p.label{font-size:13px;font-weight:550;color:var(--muted);margin:18px 0 6px}
p{max-width:72ch;margin:8px 0}
.muted{color:var(--muted)}
nav ul{display:flex;flex-wrap:wrap;gap:4px 20px;list-style:none;padding:0;margin:20px 0 0}
nav a{display:inline-block;padding:6px 0}
section>article{border-top:1px solid var(--line);padding:26px 0 22px}
code,pre{font:400 14.5px/1.5 ui-monospace,'DejaVu Sans Mono',monospace}
.path{display:inline-block;font-size:16px;margin:6px 0;overflow-wrap:anywhere}
pre{background:var(--tint);border-radius:8px;padding:14px 16px;overflow:auto;max-height:420px;margin:8px 0 0}
.links{display:flex;flex-wrap:wrap;gap:4px 18px;padding:0;margin:10px 0 0;list-style:none}
.links a{display:inline-block;padding:4px 0}
.parameters{margin:0;font-size:14.5px}
.parameters>div{display:grid;grid-template-columns:10.5rem minmax(0,1fr) minmax(0,18rem);gap:0 20px;padding:7px 0;border-bottom:1px solid var(--line)}
.parameters dd{margin:0;overflow-wrap:anywhere}
summary{cursor:pointer;padding:6px 0;color:var(--petrol)}
@media (max-width:640px){h1{font-size:28px}h2{font-size:20px;margin-top:48px}h3{font-size:16px}.parameters>div{grid-template-columns:1fr;gap:2px}}
@media print{details>pre{max-height:none}nav{display:none}}
`;

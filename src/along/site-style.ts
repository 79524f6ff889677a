/** In each page itself: a folder that loses a file still reads well. */
export const siteStyle = `:root{color-scheme:light dark;--ink:#14213d;--paper:#fff;--line:#7c8796;--soft:#46536b;--tone:#eef3f0}
@media(prefers-color-scheme:dark){:root{--ink:#eef1f6;--paper:#141a26;--line:#6f7b8f;--soft:#b8c1d1;--tone:#1f2836}}
body{margin:0;background:var(--paper);color:var(--ink);font:18px/1.6 system-ui,sans-serif}
main{max-width:42em;margin:0 auto;padding:1.5em 1em 4em;overflow-wrap:anywhere}
h1{line-height:1.2}article h2{margin:0}h3{margin:1em 0 .25em}p{margin:.25em 0}a{color:inherit}
article{border-top:2px solid var(--line);padding:1.5em 0}.words{white-space:pre-wrap}
.day,small,.by,.missing{color:var(--soft)}ul,ol{padding-inline-start:1.25em}dl>div{margin:.25em 0}
dt{font-weight:600}dd{margin:0}figure{margin:.75em 0}img{max-width:100%;height:auto;border-radius:.5em}
audio{width:100%}.replies{background:var(--tone);border-radius:.75em;padding:.25em 1em 1em;margin-top:1em}
.replies ul{list-style:none;padding:0}.replies li+li{border-top:1px solid var(--line)}nav li{margin:.4em 0}
@media print{article{break-inside:avoid}audio{display:none}}`;

import { chromium } from 'playwright-core';
const origin = process.argv[2];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless','--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] });
for (let i=0;i<3;i++) {
  const ctx = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await ctx.newPage(); const cdp = await ctx.newCDPSession(page);
  await cdp.send('Network.enable'); await cdp.send('Network.emulateNetworkConditions',{offline:false,latency:400,downloadThroughput:62500,uploadThroughput:62500});
  await page.goto(origin+'/match/results',{waitUntil:'commit'}); await page.waitForSelector('main h1, main .skeleton',{timeout:120000});
  console.log(await page.evaluate(()=>{const n=performance.getEntriesByType('navigation')[0];return JSON.stringify({fcp:performance.getEntriesByType('paint').map(e=>Math.round(e.startTime)),html:Math.round(n.responseEnd),req:Math.round(n.requestStart)})}));
  await ctx.close();
}
await browser.close();

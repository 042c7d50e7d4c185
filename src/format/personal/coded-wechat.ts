/** Ids of WeChat behind the names by which people pass them on where its own is not let through: `v信`, `卫星`, `绿泡泡`. */
import type { Form } from '../personal-data.ts';
import { isForContact } from './contact.ts';
import { HANDLE, isName } from './handle.ts';

const TO = String.raw`(?:号|號)?[^\S\n]{0,2}(?:(?:是|为|為|[:：=])[^\S\n]{0,2})?`;
const ENDS = String.raw`(?![^\S\n]?[A-Za-z+*=(（])`;

export const CODED_WECHAT: readonly Form[] = [
  // Nothing else is called so.
  {
    kind: 'account',
    pattern: new RegExp(
      String.raw`(?:(?<![A-Za-z])(?:[vV]|[wW]ei|[wW])[信❤]|[徽薇]信|[微威薇维維][❤♥💗]\ufe0f?|微心|绿泡泡|綠泡泡)${TO}${HANDLE}${ENDS}`,
      'gu',
    ),
    holds: /[信❤♥💗]|微心|泡泡/u,
    isReal: isName,
  },
  // 卫星 is a satellite, and 维信 a firm.
  {
    kind: 'account',
    pattern: new RegExp(
      String.raw`(?:加|我的?|本人的?|[联聯][系繫]|找)?(?:个|個|一下)?(?:卫星|衛星|维信|維信)${TO}${HANDLE}${ENDS}`,
      'gu',
    ),
    holds: /[卫衛]星|[维維]信/u,
    isReal: (value, around) =>
      isName(value) &&
      !SATELLITES.test(value) &&
      (/(?:加|我的?|本人的?|[联聯][系繫]|找)(?:个|個|一下)?(?:[卫衛]星|[维維]信)[^\n]{0,6}$/u.test(around.before) ||
        isForContact(around) ||
        (/[:：][^\S\n]{0,2}$/u.test(around.before) && /^[a-z]+[_-]?\d+$|_/u.test(value))),
  },
];

const SATELLITES =
  /^(?:sentinel|landsat|gaofen|gf|worldview|quickbird|spot|ikonos|modis|starlink|fengyun|fy|beidou|himawari|goes|terra|aqua|planet|skysat|rapideye|cbers|ziyuan|zy|jilin|superview|envisat|ers|radarsat|alos|terrasar|cosmo|galileo|glonass|gps|bds|noaa|suomi|kompsat|pleiades|geoeye|change|tiangong|insat|iridium|icesat|grace|smap|cryosat|jason|calipso|cloudsat|haiyang|hy|huanjing|hj|capella|iceye|tandem|dove|yaogan|tianhui|shijian)/iu;

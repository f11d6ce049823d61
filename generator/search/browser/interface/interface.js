// What a page asks for when its reader searches: see assets/javascripts/search.js of the theme.

import * as box from "./box.js";
import * as mark from "./mark.js";
import * as page from "./page.js";

export { box, mark, page };

// The page "/": puts its parts together.

import { fillCommands } from "./commands.js";
import { listExchanges } from "./exchanges.js";
import { offerDissection } from "./dissect.js";

fillCommands(window.location);
offerDissection();
listExchanges();

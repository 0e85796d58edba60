// Checks of WCAG 2.2 that need a laid out page. Each function returns the elements at fault.
(() => {
    const CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
    const shown = one => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;
    const brief = one => one.outerHTML.slice(0, 160).replace(/\s+/g, " ");
    const controls = () => [...document.querySelectorAll(CONTROLS)].filter(shown);

    // 2.5.8: a smaller target is far enough from all others, or part of a sentence
    function smallTargets() {
        const boxes = controls().map(one => ({ one, box: one.getBoundingClientRect() }));
        const isSmall = ({ box }) => box.width < 23.9 || box.height < 23.9;
        return boxes.filter(isSmall).filter(small => !isInSentence(small.one) && boxes.some(other => crowds(small, other))).map(({ one }) => brief(one));
    }

    function isInSentence(one) {
        const text = one.closest("p, li, dd, td, caption, figcaption, blockquote");
        return text !== null && getComputedStyle(one).display === "inline"
            && [...text.childNodes].some(node => node.nodeType === Node.TEXT_NODE && /\w{3}/.test(node.data));
    }

    // the circle of 24 px around a small target meets another target
    function crowds({ one, box }, other) {
        if (other.one === one || one.contains(other.one) || other.one.contains(one)) return false;
        const x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2, there = other.box;
        const across = Math.max(there.left - x, 0, x - there.right), down = Math.max(there.top - y, 0, y - there.bottom);
        return Math.hypot(across, down) < 11.9;
    }

    // 1.4.12: no text is cut when its spacing grows
    function cutTexts() {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }");
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        const cut = [...document.querySelectorAll("body *")].filter(shown).filter(one => {
            const style = getComputedStyle(one), isClipped = value => value === "hidden" || value === "clip";
            return one.clientWidth > 1 && one.textContent.trim()
                && (isClipped(style.overflowX) && one.scrollWidth > one.clientWidth + 1 || isClipped(style.overflowY) && one.scrollHeight > one.clientHeight + 1);
        }).map(brief);
        const wide = document.scrollingElement.scrollWidth > innerWidth ? [document.scrollingElement.scrollWidth + " px wide"] : [];
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter(one => one !== sheet);
        return [...cut, ...wide];
    }

    // 2.4.11: no part of the page hides the whole of what has the focus
    function hiddenFocus() {
        return controls().filter(one => {
            one.focus();
            if (document.activeElement !== one) return false;
            const points = [...one.getClientRects()].flatMap(box => {
                const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth), top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
                return [.1, .5, .9].flatMap(x => [.1, .5, .9].map(y => [left + (right - left) * x, top + (bottom - top) * y]));
            });
            return !points.some(([x, y]) => {
                const there = document.elementFromPoint(x, y);
                return there !== null && (one.contains(there) || there.contains(one) && getComputedStyle(there).position !== "sticky");
            });
        }).map(brief);
    }

    // 1.3.1: a table that is not laid out as one keeps its roles
    function lostRoles() {
        const parts = { TABLE: "table", TBODY: "rowgroup", THEAD: "rowgroup", TR: "row", TD: "cell", TH: "columnheader rowheader" };
        const displays = { TABLE: "table", TBODY: "table-row-group", THEAD: "table-header-group", TR: "table-row", TD: "table-cell", TH: "table-cell" };
        return [...document.querySelectorAll("main :is(table, thead, tbody, tr, td, th)")].filter(shown)
            .filter(one => getComputedStyle(one).display !== displays[one.tagName])
            .filter(one => !parts[one.tagName].split(" ").includes(one.getAttribute("role"))).map(brief);
    }

    // 1.4.1: what is current differs by more than its colour, also where the system sets the colours
    function currentByColourAlone() {
        return [...document.querySelectorAll("[aria-current]:not([aria-current=false])")].filter(shown).filter(one => {
            const style = getComputedStyle(one);
            return parseInt(style.fontWeight) < 600 && style.borderBottomStyle === "none" && !style.textDecorationLine.includes("underline") && one.matches("a");
        }).map(brief);
    }

    // 3.1.2: the names of things, with the language that holds for each
    function names() {
        return [...document.querySelectorAll("main a[href*='/doc/']")].filter(one => one instanceof HTMLElement && shown(one))
            .map(one => [one.pathname, one.textContent.trim(), one.closest("[lang]").lang]);
    }

    // a mark of a source that stands on a line of its own
    function lonelyMarks() {
        return [...document.querySelectorAll(".marks")].filter(shown).filter(mark => {
            const before = document.createRange();
            before.setStart(mark.parentElement, 0);
            before.setEndBefore(mark);
            const texts = [...before.getClientRects()].filter(box => box.width > 0), box = mark.getClientRects()[0];
            return texts.length > 0 && texts.every(text => text.bottom <= box.top + 1);
        }).map(mark => brief(mark.parentElement));
    }

    window.criteria = { smallTargets, cutTexts, hiddenFocus, lostRoles, currentByColourAlone, names, lonelyMarks };
})();
